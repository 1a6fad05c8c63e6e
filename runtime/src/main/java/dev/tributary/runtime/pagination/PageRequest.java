package dev.tributary.runtime.pagination;

import dev.tributary.model.value.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/** What to ask for next. */
public sealed interface PageRequest {

    /**
     * The table's request with these values of the pagination.
     *
     * @param values by name: {@code /a/b} for a place in the body, otherwise a query parameter; the value of a
     *     {@link dev.tributary.model.ValueModel.PageToken} under {@link #TOKEN}
     * @param merged members to add to the query, or to the body where there is one
     */
    record Parameters(Map<String, JsonValue> values, Map<String, JsonValue> merged) implements PageRequest {
        /** The name of what is sent by a parameter of its own. */
        public static final String TOKEN = "";

        /** Nothing is asked for by the pagination. */
        public static final Parameters NONE = new Parameters(Map.of(), Map.of());

        public Parameters {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            merged = Map.copyOf(merged);
        }
    }

    /** The table's request at another URL. */
    record Link(HttpUrl url) implements PageRequest {}

    /** The source has given as many rows as it gives at once: a first page of those after the last row. */
    record Anew() implements PageRequest {}
}
