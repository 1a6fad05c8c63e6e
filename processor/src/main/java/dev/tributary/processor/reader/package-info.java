/**
 * From {@code javax.lang.model} to definitions; the only package that reads annotations. It judges nothing. May use
 * {@code definition}, {@code diagnostic} and the model.
 */
@NullMarked
package dev.tributary.processor.reader;

import org.jspecify.annotations.NullMarked;
