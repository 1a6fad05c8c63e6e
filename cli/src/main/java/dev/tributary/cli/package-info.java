/**
 * The command line: the entry point, and what all commands have in common. Everything is handed its {@link
 * dev.tributary.cli.terminal.Terminal}; nothing prints on its own. May use every other package of this module.
 */
@NullMarked
package dev.tributary.cli;

import org.jspecify.annotations.NullMarked;
