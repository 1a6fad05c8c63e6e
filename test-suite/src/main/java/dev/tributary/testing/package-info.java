/**
 * What a connector's tests depend on: the conformance suite, and the simulation that it runs in, which a user's own tests
 * can use too. Works through the contract of a connector only. Depends on the runtime's connector and environment
 * packages, the simulator and the model.
 */
@NullMarked
package dev.tributary.testing;

import org.jspecify.annotations.NullMarked;
