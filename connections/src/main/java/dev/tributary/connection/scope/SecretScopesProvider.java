package dev.tributary.connection.scope;

import java.util.Map;

/** Speaks to Databricks workspaces. */
public interface SecretScopesProvider {

    /**
     * The secret scopes of the workspace that a process is told of.
     *
     * @param environment the process's environment variables, {@code DATABRICKS_HOST} among them
     * @throws SecretScopeException if they name no workspace, or nobody to log in as
     */
    SecretScopes open(Map<String, String> environment);
}
