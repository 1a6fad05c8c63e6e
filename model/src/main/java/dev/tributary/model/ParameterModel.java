package dev.tributary.model;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a request.
 *
 * @param place where it is sent
 * @param name its name there, a JSON Pointer in the body
 * @param encoded whether the value is sent as it is, without percent-encoding
 * @param value where its value comes from; an absent value is left out
 * @param list how it carries several values, null if it carries one
 */
public record ParameterModel(
        Place place,
        String name,
        boolean encoded,
        ValueModel value,
        @Nullable ListModel list) {

    /** Where a parameter is sent. */
    public enum Place {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    /** A parameter that carries one value. */
    public ParameterModel(Place place, String name, boolean encoded, ValueModel value) {
        this(place, name, encoded, value, null);
    }
}
