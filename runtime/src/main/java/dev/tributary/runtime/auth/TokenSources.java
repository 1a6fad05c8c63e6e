package dev.tributary.runtime.auth;

import dev.tributary.model.AuthModel;
import dev.tributary.runtime.error.Redactor;
import java.util.Optional;

/** Makes the token sources of a connection. */
@FunctionalInterface
public interface TokenSources {

    /**
     * The source of the tokens of credentials that have any.
     *
     * @param redactor learns every token
     * @return empty where an option has no value that the tokens depend on
     */
    Optional<TokenSource> of(AuthModel auth, Redactor redactor);
}
