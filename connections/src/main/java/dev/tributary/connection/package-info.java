/**
 * Where a connection's options come from, by its name: what is given, the environment, the connections file, secret scopes.
 * Depends on {@link dev.tributary.connection.scope}, on the model and on the runtime's connector, environment and error
 * packages.
 *
 * @serial exclude
 */
@NullMarked
package dev.tributary.connection;

import org.jspecify.annotations.NullMarked;
