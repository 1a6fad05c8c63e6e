package dev.tributary.cli;

import dev.tributary.connection.scope.SecretScopes;
import dev.tributary.connection.scope.SecretScopesProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A workspace without a scope, held in memory: what commands print needs no more of one. */
public final class NewWorkspace implements SecretScopesProvider {

    @Override
    public SecretScopes open(Map<String, String> environment) {
        return new InMemory(environment.getOrDefault("DATABRICKS_HOST", ""), new HashMap<>());
    }

    private record InMemory(String workspace, Map<String, Map<String, String>> scopes) implements SecretScopes {

        @Override
        public Optional<Set<String>> keys(String scope) {
            return Optional.ofNullable(scopes.get(scope)).map(Map::keySet);
        }

        @Override
        public Optional<String> read(String scope, String key) {
            return Optional.ofNullable(scopes.getOrDefault(scope, Map.of()).get(key));
        }

        @Override
        public boolean create(String scope) {
            return scopes.putIfAbsent(scope, new HashMap<>()) == null;
        }

        @Override
        public void put(String scope, String key, String text) {
            scopes.computeIfAbsent(scope, name -> new HashMap<>()).put(key, text);
        }
    }
}
