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
}
