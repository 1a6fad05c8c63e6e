package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a table's method.
 *
 * @param name its name in Java
 * @param origin its declaration
 * @param type its type as written
 * @param kind what the type can carry
 * @param places where it is sent; anything but one is a mistake
 * @param values where its value comes from; anything but one is a mistake
 * @param wireFormat how a time is written
 */
public record ParameterDefinition(
        String name,
        Origin origin,
        String type,
        Kind kind,
        List<PlaceDefinition> places,
        List<ValueDefinition> values,
        Optional<WireFormatDefinition> wireFormat) {

    /** What a parameter's type can carry. */
    public enum Kind {
        TEXT,
        INTEGER,
        BOOLEAN,
        DATE,
        TIME,
        TEXTS,
        INTEGERS,
        OTHER;

        /** Whether there can be several values. */
        public boolean isList() {
            return this == TEXTS || this == INTEGERS;
        }
    }

    public ParameterDefinition {
        places = List.copyOf(places);
        values = List.copyOf(values);
    }
}
