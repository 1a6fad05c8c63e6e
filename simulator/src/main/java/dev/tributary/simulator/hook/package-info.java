/** What a simulated source does where a descriptor has hooks. Depends on nothing else of the simulator. */
@NullMarked
package dev.tributary.simulator.hook;

import org.jspecify.annotations.NullMarked;
