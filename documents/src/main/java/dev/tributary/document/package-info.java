/**
 * The documents of a source: what its API is, how its connector is used, what Unity Catalog asks for, and a pipeline to begin
 * with. All are made from the model alone, so that they cannot say anything else than the connector does. May use {@link
 * dev.tributary.document.text} and {@link dev.tributary.document.words}.
 */
@NullMarked
package dev.tributary.document;

import org.jspecify.annotations.NullMarked;
