/**
 * A world: a simulated source that lives and fails, a connector that reads it, a target that what was read comes to, and
 * the comparison of the two. One seed decides everything. Depends on the runtime's contract, the simulator and the
 * descriptors.
 */
package dev.tributary.worlds.world;
