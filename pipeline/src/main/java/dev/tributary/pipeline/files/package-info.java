/**
 * Files as targets, which are only added to: a directory for each batch. Depends on {@link dev.tributary.pipeline.delta}, which
 * says what a destination and its batches are, on {@link dev.tributary.pipeline.error} and on Spark only.
 */
@NullMarked
package dev.tributary.pipeline.files;

import org.jspecify.annotations.NullMarked;
