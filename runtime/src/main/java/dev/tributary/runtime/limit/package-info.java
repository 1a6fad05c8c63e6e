/**
 * The limits that a source declares, obeyed before it has to refuse: budgets of requests, budgets that responses announce,
 * and how many requests are under way at once. Depends on {@link dev.tributary.runtime.environment},
 * {@link dev.tributary.runtime.error} and the model.
 */
@NullMarked
package dev.tributary.runtime.limit;

import org.jspecify.annotations.NullMarked;
