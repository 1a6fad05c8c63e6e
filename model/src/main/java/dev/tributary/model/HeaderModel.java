package dev.tributary.model;

/**
 * A header of a request.
 *
 * @param name the header's name
 * @param value a {@link Template} of connection options
 */
public record HeaderModel(String name, String value) {}
