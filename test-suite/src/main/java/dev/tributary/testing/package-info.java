/**
 * What a connector's tests depend on: the conformance suite, and the simulation that it runs in, which a user's own tests
 * can use too. Works through the contract of a connector only. Depends on the runtime's connector, environment and error
 * packages, connections, the simulator, the model and {@link dev.tributary.testing.cassette}.
 */
@NullMarked
package dev.tributary.testing;

import org.jspecify.annotations.NullMarked;
