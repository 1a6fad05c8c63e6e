package dev.tributary.importer.samples;

import dev.tributary.importer.json.Node;
import java.util.ArrayList;
import java.util.List;

/** Where things are in an answer. */
final class Places {
    private static final int DEEPEST = 4;
    private static final String KEYED = "/*";

    /**
     * The single values, nulls too, in no array, and in none of the rows that an object can have.
     *
     * @param rows the JSON Pointer of what is left out
     */
    static List<Place> of(Node body, String rows) {
        List<Place> places = new ArrayList<>();
        if (!rows.equals(KEYED)) {
            collect(body, "", rows, 0, places);
        }
        return places;
    }

    private static void collect(Node object, String at, String rows, int depth, List<Place> places) {
        for (String name : object.names()) {
            String pointer = at + "/" + escaped(name);
            Node value = object.get(name);
            if (pointer.equals(rows) || depth >= DEEPEST) {
                continue;
            }
            if (value.isObject()) {
                collect(value, pointer, rows, depth + 1, places);
            } else if (!value.isArray()) {
                places.add(new Place(pointer, name, value));
            }
        }
    }

    /**
     * The rows of an answer.
     *
     * @param rows where they are: a JSON Pointer, or {@code /*} for the values of an object
     */
    static List<Node> rows(Node body, String rows) {
        if (rows.equals(KEYED)) {
            return body.names().stream().map(body::get).toList();
        }
        Node at = body;
        for (String name : rows.isEmpty() ? new String[0] : rows.substring(1).split("/", -1)) {
            at = at.get(name.replace("~1", "/").replace("~0", "~"));
        }
        return at.elements();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private Places() {}
}
