/**
 * Credentials: made from the model and the connection's options, added to requests to the source's own origin and to no
 * others. Depends on {@link dev.tributary.runtime.options}, {@link dev.tributary.runtime.error} and the model.
 */
@NullMarked
package dev.tributary.runtime.auth;

import org.jspecify.annotations.NullMarked;
