/** How long a pipeline takes to bring tables to Delta, and how many requests. */
@NullMarked
package dev.tributary.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
