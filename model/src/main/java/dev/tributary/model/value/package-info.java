/**
 * JSON values as plain data, and places in them: what bodies of requests are made of, and what responses say besides
 * their rows. Depends on jackson-core only; everything may depend on it.
 */
@NullMarked
package dev.tributary.model.value;

import org.jspecify.annotations.NullMarked;
