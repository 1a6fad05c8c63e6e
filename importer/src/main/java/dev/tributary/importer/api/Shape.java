package dev.tributary.importer.api;

import java.util.List;
import java.util.Optional;

/** What values look like. Any of them can be null: descriptions promise more than sources keep. */
public sealed interface Shape {

    /** A whole number. */
    record Whole() implements Shape {}

    /** A number that can have fractions. */
    record Fraction() implements Shape {}

    /** A number whose digits count, as those of money do. */
    record Exact() implements Shape {}

    /** True or false. */
    record Truth() implements Shape {}

    /** A text. */
    record Text() implements Shape {}

    /** A text in Base64. */
    record Bytes() implements Shape {}

    /** A point in time in ISO 8601. */
    record Time() implements Shape {}

    /** A date and a time of day in ISO 8601, without an offset that would make a point in time of them. */
    record WallTime() implements Shape {}

    /** A point in time as seconds since 1970. */
    record EpochSeconds() implements Shape {}

    /** A day of the calendar. */
    record Day() implements Shape {}

    /**
     * Any JSON, where nothing more is known, or nothing that a schema could say.
     *
     * @param why what kept it from being told better; empty where nothing was told
     */
    record Anything(String why) implements Shape {
        /** Any JSON of which nothing is told. */
        public Anything() {
            this("");
        }
    }

    /** An array. */
    record ListOf(Shape element) implements Shape {}

    /** An object whose members are alike and whose names are values. */
    record MapOf(Shape value) implements Shape {}

    /**
     * An object.
     *
     * @param name what the description calls it; empty where it has no name
     */
    record Struct(String name, List<Field> fields) implements Shape {
        public Struct {
            fields = List.copyOf(fields);
        }

        /** The field of that name on the wire. */
        public Optional<Field> field(String name) {
            return fields.stream().filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /**
     * A field of an object.
     *
     * @param name its name on the wire
     * @param description what the source says of it; can be empty
     * @param required whether the source promises that it is there and not null
     */
    record Field(String name, String description, boolean required, Shape shape) {}

    /** Whether it is a single value, whose equality is exact. */
    default boolean identifies() {
        return this instanceof Whole || this instanceof Text;
    }
}
