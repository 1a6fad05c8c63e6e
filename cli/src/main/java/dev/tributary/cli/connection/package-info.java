/**
 * Where a connection's options come from: the command line, the environment, the connections file. May use {@link
 * dev.tributary.cli.terminal}.
 */
@NullMarked
package dev.tributary.cli.connection;

import org.jspecify.annotations.NullMarked;
