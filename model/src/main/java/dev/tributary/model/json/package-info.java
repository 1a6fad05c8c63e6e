/**
 * The JSON form of the model: records to objects, sealed interfaces to objects with a {@code kind}. Streams through
 * jackson-core; used by everything that reads or writes a model file.
 */
@NullMarked
package dev.tributary.model.json;

import org.jspecify.annotations.NullMarked;
