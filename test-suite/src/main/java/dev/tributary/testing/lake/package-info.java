/**
 * Assertions of the whole way, from a source to Delta tables. Whoever uses them has the pipeline, Spark and Delta on the class
 * path of their tests; the rest of the test suite needs none of these. Depends on the pipeline, the runtime's connector and
 * environment packages, the simulator and the model.
 */
@NullMarked
package dev.tributary.testing.lake;

import org.jspecify.annotations.NullMarked;
