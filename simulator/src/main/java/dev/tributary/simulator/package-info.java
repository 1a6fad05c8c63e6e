/**
 * A source that behaves as any descriptor says: it serves a {@link dev.tributary.model.SourceModel} over HTTP on the
 * loopback interface or in memory, from made-up data that a seed decides, with faults on demand. Depends on its own sub-packages and
 * the model; knows nothing of JUnit, of Spark and of the runtime, so that the two implementations of the protocol are
 * independent of each other.
 */
@NullMarked
package dev.tributary.simulator;

import org.jspecify.annotations.NullMarked;
