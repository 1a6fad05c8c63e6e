/** Tests of the simulated source, over real HTTP. */
@NullMarked
package dev.tributary.simulator;

import org.jspecify.annotations.NullMarked;
