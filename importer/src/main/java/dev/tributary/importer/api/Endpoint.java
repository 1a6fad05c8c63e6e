package dev.tributary.importer.api;

import java.util.List;
import java.util.Optional;

/**
 * A request that reads.
 *
 * @param path the path below the base URL, with {@code {name}} for parameters, without a leading slash
 * @param operation the description's own name of it; can be empty
 * @param summary what it reads, in one sentence; can be empty
 * @param parameters all that can be sent
 * @param response what it answers with
 * @param linksInHeader whether the response has a header {@code Link}
 * @param refuses whether it answers to strangers that they are not known
 */
public record Endpoint(
        String path,
        String operation,
        String summary,
        boolean deprecated,
        List<Parameter> parameters,
        Shape response,
        boolean linksInHeader,
        boolean refuses) {

    public Endpoint {
        parameters = List.copyOf(parameters);
    }

    /** The parameter of that name and place. */
    public Optional<Parameter> parameter(Parameter.Place place, String name) {
        return parameters.stream()
                .filter(each -> each.isIn(place) && each.name().equals(name))
                .findFirst();
    }
}
