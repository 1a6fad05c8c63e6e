/**
 * The seams: network, time, chance, threads, and who watches. Everything else gets them from here, which is what makes a
 * run repeatable in a simulation. Depends on nothing of Tributary's.
 *
 * @serial exclude
 */
@NullMarked
package dev.tributary.runtime.environment;

import org.jspecify.annotations.NullMarked;
