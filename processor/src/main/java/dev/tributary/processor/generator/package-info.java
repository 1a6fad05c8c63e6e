/**
 * Total functions from a {@code ValidatedSource} to generated files. Knows neither {@code javax.lang.model} nor
 * diagnostics. May use {@code validation}'s results and the model.
 */
@NullMarked
package dev.tributary.processor.generator;

import org.jspecify.annotations.NullMarked;
