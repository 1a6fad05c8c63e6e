/**
 * Bodies that are not JSON, as the JSON that they say: CSV, NDJSON, XML, gzip and zip, each a stream that never holds the
 * whole. What reads rows need not know of it. Depends on the model only.
 */
@NullMarked
package dev.tributary.runtime.payload;

import org.jspecify.annotations.NullMarked;
