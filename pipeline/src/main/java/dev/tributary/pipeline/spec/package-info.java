/**
 * What a pipeline is to do, as its user wrote it. Depends on nothing of Tributary's, and on no Spark.
 */
@NullMarked
package dev.tributary.pipeline.spec;

import org.jspecify.annotations.NullMarked;
