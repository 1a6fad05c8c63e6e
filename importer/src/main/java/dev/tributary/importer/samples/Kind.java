package dev.tributary.importer.samples;

import dev.tributary.importer.json.Node;
import java.util.Locale;

/** The kinds of values that JSON tells apart. */
enum Kind {
    OBJECT,
    ARRAY,
    NUMBER,
    TEXT,
    BOOLEAN;

    /** The kind of a value that is not null. */
    static Kind of(Node value) {
        if (value.isObject()) {
            return OBJECT;
        }
        if (value.isArray()) {
            return ARRAY;
        }
        if (value.isNumber()) {
            return NUMBER;
        }
        return value.isText() ? TEXT : BOOLEAN;
    }

    /** What people call several of them. */
    String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
