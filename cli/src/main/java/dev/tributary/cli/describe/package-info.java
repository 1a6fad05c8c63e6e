/**
 * What a source is, said from its model alone. May use {@link dev.tributary.cli.terminal} and {@link
 * dev.tributary.cli.connection}.
 */
@NullMarked
package dev.tributary.cli.describe;

import org.jspecify.annotations.NullMarked;
