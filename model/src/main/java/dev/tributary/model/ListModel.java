package dev.tributary.model;

import org.jspecify.annotations.Nullable;

/**
 * How a parameter carries several values.
 *
 * @param join what stands between them in one text; null if the parameter is repeated, or is an array of the JSON body
 */
public record ListModel(@Nullable String join) {}
