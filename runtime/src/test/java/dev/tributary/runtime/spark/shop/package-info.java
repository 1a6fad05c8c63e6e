/** A source in memory, for tests of the Spark data source and of what stands on it: no network, no clock but its own. */
package dev.tributary.runtime.spark.shop;
