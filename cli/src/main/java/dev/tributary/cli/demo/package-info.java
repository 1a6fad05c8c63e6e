/**
 * The demonstration: a simulated source, ingested twice. May use {@link dev.tributary.cli.terminal} and {@link
 * dev.tributary.cli.run}.
 */
@NullMarked
package dev.tributary.cli.demo;

import org.jspecify.annotations.NullMarked;
