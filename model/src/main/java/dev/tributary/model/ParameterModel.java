package dev.tributary.model;

/**
 * A parameter of a request.
 *
 * @param place where it is sent
 * @param name its name there
 * @param encoded whether the value is sent as it is, without percent-encoding
 * @param value where its value comes from; an absent value is left out
 */
public record ParameterModel(Place place, String name, boolean encoded, ValueModel value) {

    /** Where a parameter is sent. */
    public enum Place {
        PATH,
        QUERY,
        HEADER
    }
}
