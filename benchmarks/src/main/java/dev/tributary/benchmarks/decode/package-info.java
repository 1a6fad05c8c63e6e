/** How fast rows are decoded. Depends on the runtime's decoding, and on Spark's own to compare with. */
@NullMarked
package dev.tributary.benchmarks.decode;

import org.jspecify.annotations.NullMarked;
