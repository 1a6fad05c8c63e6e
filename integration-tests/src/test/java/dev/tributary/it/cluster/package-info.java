/** The deployable jar of an example, in Spark's own standalone cluster of real processes. */
@org.jspecify.annotations.NullMarked
package dev.tributary.it.cluster;
