/**
 * A pipeline: the tables of one connection, brought to their targets. Depends on {@link dev.tributary.pipeline.spec},
 * {@link dev.tributary.pipeline.delta}, {@link dev.tributary.pipeline.files} and the Spark data source.
 */
@NullMarked
package dev.tributary.pipeline;

import org.jspecify.annotations.NullMarked;
