package dev.tributary.model;

/**
 * A value by its name: a parameter of a token request, a claim of a JWT.
 *
 * @param name the name on the wire
 * @param template the value, a {@link Template} of connection options
 */
public record NamedTemplate(String name, String template) {}
