/**
 * From JSON tokens to Spark rows: the base of the generated decoders and the conversion of single values. Depends on
 * {@link dev.tributary.runtime.error}, the model, and the words in which listeners are told of a table's drift.
 */
@NullMarked
package dev.tributary.runtime.decode;

import org.jspecify.annotations.NullMarked;
