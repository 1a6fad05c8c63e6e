/**
 * Secret scopes as connections need them, whoever speaks to the workspace: {@link java.util.ServiceLoader} finds who does.
 * Depends on nothing of Tributary's.
 */
@NullMarked
package dev.tributary.connection.scope;

import org.jspecify.annotations.NullMarked;
