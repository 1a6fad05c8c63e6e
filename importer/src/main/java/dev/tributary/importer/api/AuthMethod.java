package dev.tributary.importer.api;

import java.util.List;

/**
 * A way to say who asks: all of its credentials are sent.
 *
 * @param name what the description calls it
 */
public record AuthMethod(String name, String description, List<Credential> credentials) {
    public AuthMethod {
        credentials = List.copyOf(credentials);
    }
}
