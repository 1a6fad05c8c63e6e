/**
 * The source's HTTP side: which table a request reads, whether it is allowed and understood, and its answer. Strict
 * where real sources are lenient, so that a connector's mistakes are noticed. Depends on the model, the data, the forms of bodies and the
 * faults.
 */
@NullMarked
package dev.tributary.simulator.http;

import org.jspecify.annotations.NullMarked;
