/** Measurements that a developer starts by {@code benchmarks/run}. May use everything; nothing uses it. */
@NullMarked
package dev.tributary.benchmarks;

import org.jspecify.annotations.NullMarked;
