/**
 * Writes generated files; the only user of the {@code Filer}. May use {@code generator}.
 */
@NullMarked
package dev.tributary.processor.writer;

import org.jspecify.annotations.NullMarked;
