/** Tests of what a source is asked by {@code init}. */
@NullMarked
package dev.tributary.cli.init;

import org.jspecify.annotations.NullMarked;
