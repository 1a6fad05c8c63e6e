package dev.tributary.importer.table;

import dev.tributary.importer.api.Shape;
import java.util.List;

/**
 * Where the rows of a response lie.
 *
 * @param pointer the path to them in the annotation language
 * @param element what one of them looks like
 * @param keyed whether they are the values of an object, whose names are keys
 * @param around what lies around them
 */
public record Rows(String pointer, Shape element, boolean keyed, List<Place> around) {
    public Rows {
        around = List.copyOf(around);
    }

    /** A value around the rows: its name, and its place as a JSON Pointer. */
    public record Place(String pointer, String name, Shape shape) {}
}
