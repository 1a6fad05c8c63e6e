/**
 * Connection and table options: checked against the model before any request, then looked up without regard to case.
 * Depends on {@link dev.tributary.runtime.error} and the model.
 */
@NullMarked
package dev.tributary.runtime.options;

import org.jspecify.annotations.NullMarked;
