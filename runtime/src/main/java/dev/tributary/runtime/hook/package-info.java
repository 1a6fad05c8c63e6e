/**
 * The steps that a class of the user's can take over, one interface each, over types of the JDK and of this package: a
 * hook sees what its step needs and no more. Offsets, windows, retries, limits and the origin of requests stay with the
 * engine, so that no hook can lose rows or give credentials away. Depends on {@link dev.tributary.runtime.error}.
 */
@NullMarked
package dev.tributary.runtime.hook;

import org.jspecify.annotations.NullMarked;
