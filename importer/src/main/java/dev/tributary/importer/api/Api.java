package dev.tributary.importer.api;

import java.util.List;

/**
 * An API.
 *
 * @param title what people call it
 * @param documentation links to what is written about it
 * @param methods the ways to say who asks, the first preferred; none where nothing is said of it
 * @param operations how many requests are described in all
 * @param endpoints those that read JSON
 * @param notes what was guessed of the API as a whole
 */
public record Api(
        String title,
        String description,
        List<String> documentation,
        BaseUrl baseUrl,
        List<AuthMethod> methods,
        int operations,
        List<Endpoint> endpoints,
        List<String> notes) {

    public Api {
        documentation = List.copyOf(documentation);
        methods = List.copyOf(methods);
        endpoints = List.copyOf(endpoints);
        notes = List.copyOf(notes);
    }
}
