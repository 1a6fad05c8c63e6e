/**
 * The Spark data source: batch and micro-batch reads of any connector. Depends on the connector contract, the
 * environment, {@link dev.tributary.runtime.error} and the model; no other package of the runtime depends on it. What
 * goes to executors holds configuration only, never a client, and shows no values of options.
 */
@NullMarked
package dev.tributary.runtime.spark;

import org.jspecify.annotations.NullMarked;
