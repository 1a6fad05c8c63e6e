package dev.tributary.simulator.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows, and what else the answer says.
 *
 * @param rows the rows in wire form
 * @param headers headers to add
 * @param places values for places in the body, by JSON Pointer
 */
record Page(
        List<Map<String, @Nullable Object>> rows, Map<String, String> headers, Map<String, @Nullable Object> places) {

    /** The same page, which says this besides. */
    Page saying(Map<String, Long> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(places);
        all.putAll(more);
        return new Page(rows, headers, all);
    }

    /** The same with a value at one more place: {@code /a/b} in the body, otherwise a header. */
    Page with(String place, Object value) {
        Map<String, String> moreHeaders = new LinkedHashMap<>(headers);
        Map<String, @Nullable Object> morePlaces = new LinkedHashMap<>(places);
        if (place.startsWith("/")) {
            morePlaces.put(place, value);
        } else {
            moreHeaders.put(place, value.toString());
        }
        return new Page(rows, moreHeaders, morePlaces);
    }
}
