package dev.tributary.importer.openapi;

import dev.tributary.importer.api.AuthMethod;
import dev.tributary.importer.api.Credential;
import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Parameter.Place;
import java.util.List;

/** Credentials of documents that have no security schemes and name a key among the parameters of their operations. */
final class KeyParameters {

    /** The key that the first operation demands which demands one; none where no operation does. */
    static List<AuthMethod> methods(List<Endpoint> endpoints, List<String> notes) {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.parameters().stream())
                .filter(each -> each.required() && each.isCredential())
                .findFirst()
                .map(key -> {
                    notes.add("`" + key.name() + "`, which is described as a parameter, is the key of whoever asks.");
                    return new AuthMethod(key.name(), key.description(), List.of(credential(key)));
                })
                .stream()
                .toList();
    }

    private static Credential credential(Parameter key) {
        if (key.isIn(Place.QUERY)) {
            return new Credential.QueryKey(key.name());
        }
        return key.name().equalsIgnoreCase("Authorization")
                ? new Credential.Bearer()
                : new Credential.HeaderKey(key.name());
    }

    private KeyParameters() {}
}
