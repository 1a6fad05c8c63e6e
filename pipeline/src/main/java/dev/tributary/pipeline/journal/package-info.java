/**
 * What is kept of a table's runs, beside its checkpoint. Depends on {@link dev.tributary.pipeline.error} and Hadoop's file
 * systems only.
 */
@NullMarked
package dev.tributary.pipeline.journal;

import org.jspecify.annotations.NullMarked;
