package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A method with {@code @Check}.
 *
 * @param method the method's name
 * @param at a place in the response
 * @param requests Retrofit's annotations; anything but one is a mistake
 * @param headers the fixed headers, {@code Name: value} each
 * @param parameters where the method's parameters are; any is a mistake
 * @param errors {@code @OnError}
 * @param strange annotations that say something of tables
 * @param origin the method
 */
public record CheckDefinition(
        String method,
        Optional<Located<String>> at,
        List<RequestDefinition> requests,
        List<Located<String>> headers,
        List<Origin> parameters,
        List<ErrorDefinition> errors,
        List<Located<String>> strange,
        Origin origin) {

    public CheckDefinition {
        requests = List.copyOf(requests);
        headers = List.copyOf(headers);
        parameters = List.copyOf(parameters);
        errors = List.copyOf(errors);
        strange = List.copyOf(strange);
    }

    /** The request, if there is exactly one. */
    public Optional<RequestDefinition> request() {
        return requests.size() == 1 ? Optional.of(requests.get(0)) : Optional.empty();
    }
}
