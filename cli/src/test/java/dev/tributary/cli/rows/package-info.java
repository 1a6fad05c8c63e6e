/** Tests of how rows are printed. */
@NullMarked
package dev.tributary.cli.rows;

import org.jspecify.annotations.NullMarked;
