/**
 * What a pipeline is to do, as its user wrote it. Depends on {@link dev.tributary.runtime.error} only, and on no Spark.
 *
 * @serial exclude
 */
@NullMarked
package dev.tributary.pipeline.spec;

import org.jspecify.annotations.NullMarked;
