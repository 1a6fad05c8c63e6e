/** Tests of connections; how commands use them is tested where the commands are. */
@NullMarked
package dev.tributary.connection;

import org.jspecify.annotations.NullMarked;
