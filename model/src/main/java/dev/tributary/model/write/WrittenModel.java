package dev.tributary.model.write;

import dev.tributary.model.ParameterModel.Place;

/**
 * A parameter of a request that changes a source.
 *
 * @param place where it is sent
 * @param name its name there, a JSON Pointer in the body
 * @param encoded whether the value is sent as it is, without percent-encoding
 * @param value where its value comes from
 */
public record WrittenModel(Place place, String name, boolean encoded, Value value) {

    /** Where the value of a parameter comes from. */
    public sealed interface Value {}

    /** A column of the row. */
    public record Column(String column) implements Value {}

    /** A table option. */
    public record Option(String option) implements Value {}
}
