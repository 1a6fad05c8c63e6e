/**
 * The contract of a connector, the Java counterpart of Lakeflow's public Python interface: what generated code
 * implements and what Spark, the pipeline, the conformance suite and the command line call.
 *
 * <p>Depends on {@link dev.tributary.runtime.environment}, {@link dev.tributary.runtime.error} and Spark's types only;
 * needs no Spark session.
 *
 * @serial exclude
 */
@NullMarked
package dev.tributary.runtime.connector;

import org.jspecify.annotations.NullMarked;
