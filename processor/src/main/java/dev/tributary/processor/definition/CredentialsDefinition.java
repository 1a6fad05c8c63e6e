package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who we are to a source.
 *
 * @param direct the credentials on the descriptor itself
 * @param noAuth {@code @NoAuth} on the descriptor
 * @param methods the methods to choose from
 * @param unnamed the interfaces within the descriptor that have credentials, but no {@code @AuthMethod}
 */
public record CredentialsDefinition(
        List<AuthDefinition> direct,
        Optional<Origin> noAuth,
        List<AuthMethodDefinition> methods,
        List<Located<String>> unnamed) {

    public CredentialsDefinition {
        direct = List.copyOf(direct);
        methods = List.copyOf(methods);
        unnamed = List.copyOf(unnamed);
    }

    /** All credentials, those of methods among them. */
    public List<AuthDefinition> all() {
        return Stream.concat(direct.stream(), methods.stream().flatMap(method -> method.auths().stream()))
                .toList();
    }
}
