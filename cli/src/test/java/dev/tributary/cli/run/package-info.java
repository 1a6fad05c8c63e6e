/** Tests of how rows are printed. */
@NullMarked
package dev.tributary.cli.run;

import org.jspecify.annotations.NullMarked;
