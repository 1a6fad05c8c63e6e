/** Tests of the simulated data. */
@NullMarked
package dev.tributary.simulator.data;

import org.jspecify.annotations.NullMarked;
