package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * An interface with {@code @AuthMethod}.
 *
 * @param type the interface's simple name
 * @param name the method's name
 * @param description what it is
 * @param preferred whether it is preferred, and where that is said
 * @param auths the credentials
 * @param noAuth {@code @NoAuth}
 * @param origin the annotation
 */
public record AuthMethodDefinition(
        String type,
        Located<String> name,
        String description,
        Located<Boolean> preferred,
        List<AuthDefinition> auths,
        Optional<Origin> noAuth,
        Origin origin) {

    public AuthMethodDefinition {
        auths = List.copyOf(auths);
    }
}
