package dev.tributary.runtime.records;

import dev.tributary.runtime.error.ResponseException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** What a response had on the way to its rows, by which one without rows is told from one that is no table. */
final class Findings {
    private static final Set<String> ERRORS = Set.of("error", "errors", "fault", "exception");
    private static final int MOST_NAMES = 10;

    private final Set<String> names = new LinkedHashSet<>();
    private boolean rowsFound;
    private boolean holderFound;
    private boolean errorFound;

    /** A member of an object, or an element of an array by its index. */
    void note(String name, JsonToken token) {
        if (names.size() < MOST_NAMES && !name.isEmpty()) {
            names.add(name);
        }
        boolean says = token != JsonToken.VALUE_NULL && token != JsonToken.VALUE_FALSE;
        errorFound |= says && ERRORS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A place where something is wanted. */
    void note(Place place, JsonToken token) {
        if (place.holder) {
            holderFound = token == JsonToken.START_OBJECT;
        }
        if (place.base) {
            rowsFound = token != JsonToken.VALUE_NULL;
        }
    }

    /**
     * Judges the response when it has been read.
     *
     * @throws ResponseException if it had no place for rows
     */
    void requireRows(String rowsAt) {
        if (!rowsFound && (!holderFound || errorFound)) {
            throw new ResponseException("the response has no rows at " + shown(rowsAt) + " but "
                    + (names.isEmpty() ? "nothing" : String.join(", ", names)));
        }
    }

    static String shown(String path) {
        return path.isEmpty() ? "the root" : path;
    }
}
