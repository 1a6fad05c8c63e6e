/**
 * The model of a source: what the processor has read and validated, as immutable data.
 *
 * <p>The processor writes it to {@code META-INF/tributary/<source>/model.json}; the runtime, the simulator, the
 * conformance suite and the command line work from that file. Depends on nothing of Tributary's but
 * {@link dev.tributary.model.json}, everything may depend on it.
 */
@NullMarked
package dev.tributary.model;

import org.jspecify.annotations.NullMarked;
