package dev.tributary.simulator.hook;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request that a simulated source has received.
 *
 * @param method the HTTP method, in capitals
 * @param url the whole URL, query included
 * @param headers the headers by name in lower case; of several with one name the first
 * @param body the body, empty for a request without one
 */
public record Received(String method, URI url, Map<String, String> headers, Optional<String> body) {

    /** A request; the headers are copied. */
    public Received {
        headers = Map.copyOf(headers);
    }

    /** A header, without regard to case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The decoded value of a query parameter; of several with one name the first. */
    public Optional<String> parameter(String name) {
        return parts().filter(part -> part.name().equals(name))
                .map(QueryPart::value)
                .findFirst();
    }

    /** The same request at another path, which starts with a slash; the query stays. */
    public Received withPath(String rawPath) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new Received(method, URI.create(origin() + rawPath + query), headers, body);
    }

    /** The same request without these query parameters. */
    public Received withoutParameters(String... names) {
        List<String> removed = List.of(names);
        String rest = parts().filter(part -> !removed.contains(part.name()))
                .map(QueryPart::raw)
                .collect(Collectors.joining("&"));
        String query = rest.isEmpty() ? "" : "?" + rest;
        return new Received(method, URI.create(origin() + url.getRawPath() + query), headers, body);
    }

    private String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private Stream<QueryPart> parts() {
        String query = url.getRawQuery();
        return query == null ? Stream.empty() : Stream.of(query.split("&")).map(QueryPart::new);
    }
}
