/**
 * What can go wrong, said so that a user knows what to do: source, table, request without its secrets, status, the
 * source's own message, and the next step. Depends on nothing of Tributary's.
 *
 * @serial exclude
 */
@NullMarked
package dev.tributary.runtime.error;

import org.jspecify.annotations.NullMarked;
