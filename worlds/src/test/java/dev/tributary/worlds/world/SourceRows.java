package dev.tributary.worlds.world;

import dev.tributary.simulator.data.SimulatedTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a simulated table as versions. */
record SourceRows(Subject subject, SimulatedTable table) {

    /** All rows that are there, by key. */
    Map<String, Version> now() {
        Map<String, Version> rows = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> wire : table.rows()) {
            Version version = version(wire);
            rows.put(version.key(), version);
        }
        return rows;
    }

    private Version version(Map<String, @Nullable Object> wire) {
        return new Version(table.key(wire).toString(), String.valueOf(wire.get("name")), cursor(wire));
    }

    private String cursor(Map<String, @Nullable Object> wire) {
        if (subject.table().incremental() == null) {
            return "";
        }
        Object value = wire.get(subject.table().incremental().cursor());
        if (value == null) {
            return "";
        }
        return subject.table().incremental().sequence()
                ? Cursors.ofNumber(value.toString())
                : Cursors.ofTime(java.time.Instant.parse(value.toString()));
    }
}
