/**
 * Tokens as a source knows them: which were issued and are valid, which JWTs are signed rightly. Depends on {@link
 * dev.tributary.simulator.data} and the model.
 */
@NullMarked
package dev.tributary.simulator.token;

import org.jspecify.annotations.NullMarked;
