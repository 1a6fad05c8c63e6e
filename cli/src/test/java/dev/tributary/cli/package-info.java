/** The command line as its users meet it: arguments in, output and exit code out. */
@NullMarked
package dev.tributary.cli;

import org.jspecify.annotations.NullMarked;
