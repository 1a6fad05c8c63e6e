/**
 * What a destination is, and what a batch is to it; and Delta tables as targets: made, checked, and written so that a repeated
 * batch changes nothing. Depends on {@link dev.tributary.pipeline.error} and Spark only.
 */
@NullMarked
package dev.tributary.pipeline.delta;

import org.jspecify.annotations.NullMarked;
