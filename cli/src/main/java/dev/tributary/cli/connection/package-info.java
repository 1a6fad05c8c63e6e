/** What command lines say of connections. May use {@link dev.tributary.cli.terminal}. */
@NullMarked
package dev.tributary.cli.connection;

import org.jspecify.annotations.NullMarked;
