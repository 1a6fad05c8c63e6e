/**
 * Bodies in the forms that a source sends them: JSON, NDJSON, CSV, XML, packed or not. Depends on the model only.
 */
@NullMarked
package dev.tributary.simulator.payload;

import org.jspecify.annotations.NullMarked;
