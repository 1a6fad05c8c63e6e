package dev.tributary.connection;

import dev.tributary.connection.scope.SecretScopeException;
import dev.tributary.connection.scope.SecretScopes;
import dev.tributary.connection.scope.SecretScopesProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The Databricks workspace that a process is told of, if it is told of one. */
final class Workspace {
    /** Each of these names a workspace. */
    private static final List<String> VARIABLES = List.of("DATABRICKS_HOST", "DATABRICKS_CONFIG_PROFILE");

    private final Map<String, String> environment;

    Workspace(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The variable that names a workspace; empty where none does. */
    Optional<String> variable() {
        return VARIABLES.stream()
                .filter(name -> !environment.getOrDefault(name, "").isEmpty())
                .findFirst();
    }

    /**
     * The secret scopes of the workspace.
     *
     * @throws ConnectionException if there is nobody who could speak to it, or no workspace
     */
    SecretScopes scopes() {
        List<SecretScopesProvider> providers = ServiceLoader.load(SecretScopesProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (providers.isEmpty()) {
            throw ConnectionException.failure("Secret scopes cannot be reached: the class path lacks the jar"
                    + " tributary-secret-scopes. Add it, or give the options in another way.");
        }
        return asked(() -> providers.get(0).open(environment));
    }

    /** What the workspace says, its refusals as connections tell them. */
    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SecretScopeException e) {
            throw ConnectionException.failure(e.getMessage());
        }
    }
}
