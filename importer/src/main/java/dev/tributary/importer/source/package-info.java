/** Writes tables as a descriptor and its records. May use the packages {@code api}, {@code table} and {@code naming}. */
@NullMarked
package dev.tributary.importer.source;

import org.jspecify.annotations.NullMarked;
