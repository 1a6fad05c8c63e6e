/**
 * From JSON tokens to Spark rows: the base of the generated decoders and the conversion of single values. Depends on
 * {@link dev.tributary.runtime.error} and the model.
 */
@NullMarked
package dev.tributary.runtime.decode;

import org.jspecify.annotations.NullMarked;
