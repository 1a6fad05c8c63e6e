/**
 * The simulated data: rows made up from column names and types, live and changeable, and sample values of options.
 * Everything follows from the seed. Depends on the model.
 */
@NullMarked
package dev.tributary.simulator.data;

import org.jspecify.annotations.NullMarked;
