package dev.tributary.simulator.http;

import dev.tributary.model.TableModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body around the rows: objects down to the places where the model looks for rows and totals. */
final class Envelope {

    /**
     * Checks that a table's body has room for more than rows, if there is more.
     *
     * @throws IllegalArgumentException if it is an array of rows, which has no place for anything else
     */
    static void requireRoom(TableModel table, Set<String> places) {
        if (table.records().path().isEmpty() && !places.isEmpty()) {
            throw new IllegalArgumentException("Table `" + table.name()
                    + "` cannot be served: its responses are arrays of rows, which have no place " + places
                    + "; name a header, or say with @Records where in an object the rows are");
        }
    }

    /**
     * The body of a page.
     *
     * @param records a JSON Pointer to the rows
     */
    static Object body(String records, Page page) {
        List<Map<String, @Nullable Object>> rows = withUnknownFields(page.rows());
        if (records.isEmpty()) {
            return rows;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        page.places().forEach((place, value) -> put(body, place, value));
        put(body, records, rows);
        return body;
    }

    @SuppressWarnings("unchecked") // Only this method puts objects there.
    private static void put(Map<String, Object> body, String pointer, Object value) {
        String[] names = pointer.substring(1).split("/", -1);
        Map<String, Object> object = body;
        for (int i = 0; i < names.length - 1; i++) {
            object = (Map<String, Object>) object.computeIfAbsent(unescape(names[i]), name -> new LinkedHashMap<>());
        }
        object.put(unescape(names[names.length - 1]), value);
    }

    private static String unescape(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** Every third row has a field that the descriptor does not know, as sources gain fields at any time. */
    private static List<Map<String, @Nullable Object>> withUnknownFields(List<Map<String, @Nullable Object>> rows) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>(rows);
        for (int i = 0; i < list.size(); i += 3) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("field_of_tomorrow", Map.of("list", List.of(1, Map.of("a", "}"))));
            row.putAll(list.get(i));
            list.set(i, row);
        }
        return list;
    }

    private Envelope() {}
}
