package dev.tributary.runtime.pagination;

import java.util.Map;
import okhttp3.HttpUrl;

/** What to ask for next. */
public sealed interface PageRequest {

    /** The table's request with these values for the parameters of the pagination. */
    record Parameters(Map<String, String> values) implements PageRequest {
        public Parameters {
            values = Map.copyOf(values);
        }
    }

    /** The table's request at another URL. */
    record Link(HttpUrl url) implements PageRequest {}
}
