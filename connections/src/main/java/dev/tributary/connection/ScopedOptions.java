package dev.tributary.connection;

import dev.tributary.connection.scope.SecretScopes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The options of a connection that are in a secret scope: the scope is the connection, its keys are the options' names.
 *
 * @param scope the scope's name
 * @param isNamed whether the connections file names it, rather than the connection's own name
 * @param workspace where the scope is
 */
record ScopedOptions(String scope, boolean isNamed, Workspace workspace) {
    /** The key that says which source the connection reads. */
    static final String SOURCE = "source";

    /** What a scope holds, read when it is needed. */
    record Opened(SecretScopes scopes, String scope, Map<String, String> keys) {

        /** The text of an option; empty where the scope lacks it. */
        Optional<String> value(String option) {
            return Optional.ofNullable(keys.get(option)).flatMap(key -> Workspace.asked(() -> scopes.read(scope, key)));
        }

        /** The key of an option that the scope has. */
        String key(String option) {
            return keys.getOrDefault(option, option);
        }
    }

    /**
     * What the scope holds; empty where there is none and nobody named it.
     *
     * @throws ConnectionException if the workspace does not say, or lacks a scope that is named
     */
    Optional<Opened> open() {
        SecretScopes scopes;
        Optional<Set<String>> keys;
        try {
            scopes = workspace.scopes();
            keys = Workspace.asked(() -> scopes.keys(scope));
        } catch (ConnectionException e) {
            throw isNamed ? e : ConnectionException.failure(e.getMessage() + unasked());
        }
        if (keys.isEmpty() && isNamed) {
            throw ConnectionException.failure("The workspace " + scopes.workspace() + " has no secret scope `" + scope
                    + "`. `tributary connection push` creates it; or correct `secret_scope` in the connections file.");
        }
        return keys.map(present -> {
            Map<String, String> byOption = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            present.forEach(key -> byOption.put(key, key));
            return new Opened(scopes, scope, byOption);
        });
    }

    private String unasked() {
        return workspace
                .variable()
                .map(
                        variable -> " The scope was asked for because " + variable
                                + " is set: unset it, or describe the connection in a connections file, if it is not in a scope.")
                .orElse("");
    }
}
