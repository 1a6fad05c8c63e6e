/** Rows of Spark's types as text, without a Spark session. May use {@link dev.tributary.cli.terminal}. */
@NullMarked
package dev.tributary.cli.rows;

import org.jspecify.annotations.NullMarked;
