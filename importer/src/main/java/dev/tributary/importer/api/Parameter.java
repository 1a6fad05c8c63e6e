package dev.tributary.importer.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A parameter of an endpoint.
 *
 * @param name its name on the wire
 * @param allowed the values that it can have; empty for any
 * @param repeated whether the values of a list are sent one by one rather than with commas between
 */
public record Parameter(
        String name,
        Place place,
        boolean required,
        String description,
        Shape shape,
        List<String> allowed,
        Optional<String> defaultValue,
        OptionalLong minimum,
        OptionalLong maximum,
        boolean repeated) {

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    /** Where it is sent. */
    public enum Place {
        /** In the path. */
        PATH,
        /** In the query. */
        QUERY,
        /** In a header. */
        HEADER
    }

    /** Whether it is sent there. */
    public boolean isIn(Place where) {
        return place == where;
    }
}
