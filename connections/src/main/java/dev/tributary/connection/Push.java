package dev.tributary.connection;

import java.util.Optional;

/**
 * How a connection is put into a secret scope.
 *
 * @param scope the scope's name; the one that the connections file names, or the connection's own, without it
 * @param replaces whether what the scope holds may be replaced
 * @param everything whether options are put that are neither secret nor required, too
 */
public record Push(Optional<String> scope, boolean replaces, boolean everything) {}
