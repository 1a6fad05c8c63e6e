/** Faults on demand: which request fails, and how. Depends on nothing of Tributary's. */
@NullMarked
package dev.tributary.simulator.fault;

import org.jspecify.annotations.NullMarked;
