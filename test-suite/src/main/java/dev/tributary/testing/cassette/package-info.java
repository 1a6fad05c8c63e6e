/**
 * Recordings of real sources: what a connector asked and what it was answered, without secrets and personal data, in a
 * readable file. Works between a connector and its HTTP client. Internal to the suite. Depends on the model and the runtime's
 * environment and error packages, and on no other package of the suite.
 */
@NullMarked
package dev.tributary.testing.cassette;

import org.jspecify.annotations.NullMarked;
