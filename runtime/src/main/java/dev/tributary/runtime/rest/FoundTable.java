package dev.tributary.runtime.rest;

import dev.tributary.model.value.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table that was found at run time.
 *
 * @param like the name of what it has in common with all others that are found
 * @param values what the row that describes it says, by column; what is null is not among it
 */
record FoundTable(String like, Map<String, String> values) {

    FoundTable {
        values = Map.copyOf(values);
    }

    /** What the row that describes it has in a column, empty for null. */
    Optional<String> said(String column) {
        return Optional.ofNullable(values.get(column));
    }

    /** As JSON, by which a reader in another JVM knows the table without asking for it. */
    String toJson() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((column, value) -> members.put(column, JsonValue.of(value)));
        return new JsonValue.Members(members).toJson();
    }

    /** What {@link #toJson} wrote. */
    static FoundTable parse(String like, String json) {
        Map<String, String> values = new HashMap<>();
        ((JsonValue.Members) JsonValue.parse(json))
                .members()
                .forEach((column, value) -> value.scalar().ifPresent(text -> values.put(column, text)));
        return new FoundTable(like, values);
    }
}
