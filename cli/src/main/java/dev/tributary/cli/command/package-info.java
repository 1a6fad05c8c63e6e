/** The commands, one class each. May use every other package of this module but the entry point's. */
@NullMarked
package dev.tributary.cli.command;

import org.jspecify.annotations.NullMarked;
