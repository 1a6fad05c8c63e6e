package dev.tributary.connection.scope;

import java.util.Optional;
import java.util.Set;

/** The secret scopes of one Databricks workspace. A scope holds texts by their keys. */
public interface SecretScopes {

    /** Where the workspace is, for messages; no secret. */
    String workspace();

    /**
     * The keys of a scope; empty if there is no such scope.
     *
     * @throws SecretScopeException if the workspace does not say
     */
    Optional<Set<String>> keys(String scope);

    /**
     * The text of a key; empty if there is no such key or scope.
     *
     * @throws SecretScopeException if the workspace does not say, or the secret is no text in UTF-8
     */
    Optional<String> read(String scope, String key);

    /**
     * Creates a scope.
     *
     * @return false if there is one of that name already
     * @throws SecretScopeException if it cannot be created
     */
    boolean create(String scope);

    /**
     * Puts a text, in place of what a key holds if it holds anything.
     *
     * @throws SecretScopeException if it cannot be put
     */
    void put(String scope, String key, String text);
}
