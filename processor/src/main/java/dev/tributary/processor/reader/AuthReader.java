package dev.tributary.processor.reader;

import dev.tributary.processor.definition.AuthDefinition;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Reads who we are to a source. */
final class AuthReader {
    private final Annotations annotations;

    AuthReader(Annotations annotations) {
        this.annotations = annotations;
    }

    List<AuthDefinition> read(TypeElement type) {
        Stream<AuthDefinition> bearer = annotations.ours(type, "BearerToken").stream()
                .map(auth -> new AuthDefinition.Bearer(auth.text("value"), auth.origin()));
        Stream<AuthDefinition> basic = annotations.ours(type, "BasicAuth").stream()
                .map(auth -> new AuthDefinition.Basic(auth.text("username"), auth.text("password"), auth.origin()));
        Stream<AuthDefinition> keys = annotations.repeated(type, "ApiKey").stream()
                .map(auth -> new AuthDefinition.Key(
                        auth.optionalText("header"), auth.optionalText("query"), auth.text("value"), auth.origin()));
        return Stream.of(bearer, basic, keys).flatMap(auths -> auths).toList();
    }
}
