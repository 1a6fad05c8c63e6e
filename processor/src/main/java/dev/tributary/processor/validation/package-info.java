/**
 * The rules, and the way from a definition without findings to a {@code ValidatedSource}. May use {@code definition},
 * {@code diagnostic} and the model.
 */
@NullMarked
package dev.tributary.processor.validation;

import org.jspecify.annotations.NullMarked;
