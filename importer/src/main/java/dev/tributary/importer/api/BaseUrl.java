package dev.tributary.importer.api;

import java.util.List;
import java.util.Optional;

/**
 * Where the source is.
 *
 * @param template the URL, with {@code {name}} for what differs by connection
 */
public record BaseUrl(String template, List<Variable> variables) {
    public BaseUrl {
        variables = List.copyOf(variables);
    }

    /** A part that differs by connection. */
    public record Variable(String name, String description, Optional<String> defaultValue) {}
}
