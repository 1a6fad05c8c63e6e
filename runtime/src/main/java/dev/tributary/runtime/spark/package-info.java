/**
 * The Spark data source: batch and micro-batch reads of any connector. Depends on the connector contract; nothing else
 * depends on it.
 */
@NullMarked
package dev.tributary.runtime.spark;

import org.jspecify.annotations.NullMarked;
