package dev.tributary.connection;

import dev.tributary.connection.scope.SecretScopeException;
import dev.tributary.connection.scope.SecretScopes;
import dev.tributary.runtime.environment.TokenHome;
import java.io.IOException;
import java.util.Optional;

/**
 * A refresh token in a secret scope.
 *
 * @param scopes the scopes of the workspace
 * @param scope the scope's name
 * @param key the token's key
 */
record TokenInScope(SecretScopes scopes, String scope, String key) implements TokenHome {

    @Override
    public String place() {
        return PlaceName.of("scope", scopes.workspace() + "\n" + scope);
    }

    @Override
    public String name() {
        return "`" + key + "` of the secret scope `" + scope + "`";
    }

    @Override
    public Optional<String> read() throws IOException {
        try {
            return scopes.read(scope, key);
        } catch (SecretScopeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void replace(String last, String next) throws IOException {
        if (!read().equals(Optional.of(last))) {
            throw new IOException("another token has been put there meanwhile");
        }
        try {
            scopes.put(scope, key, next);
        } catch (SecretScopeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
