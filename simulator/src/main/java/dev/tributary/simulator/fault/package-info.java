/** Faults on demand: which request fails, and how. Depends on the model. */
@NullMarked
package dev.tributary.simulator.fault;

import org.jspecify.annotations.NullMarked;
