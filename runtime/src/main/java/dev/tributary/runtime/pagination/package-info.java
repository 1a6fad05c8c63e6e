/**
 * How pages follow one another, and how they end: one paginator for each kind that the model has. Knows pages by what
 * they say of themselves, never their rows. Depends on {@link dev.tributary.runtime.error} and the model.
 */
@NullMarked
package dev.tributary.runtime.pagination;

import org.jspecify.annotations.NullMarked;
