package dev.tributary.simulator.data;

import dev.tributary.model.RoleModel;
import dev.tributary.model.TableModel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables that tell of a table's rows: of those that were deleted, and of all that change. */
final class Tellers {
    private final TableModel table;
    private Optional<SimulatedTable> deletes = Optional.empty();
    private Optional<SimulatedTable> feed = Optional.empty();

    Tellers(TableModel table) {
        this.table = table;
    }

    void deletesIn(SimulatedTable other) {
        deletes = Optional.of(other);
    }

    void changesIn(SimulatedTable other) {
        feed = Optional.of(other);
    }

    /** A row was added or changed. */
    void changed(Map<String, @Nullable Object> row, Instant time) {
        feed.ifPresent(other -> other.tell(named(other, row), time, false));
    }

    /** A row was deleted. */
    void deleted(Map<String, @Nullable Object> row, Instant time) {
        feed.ifPresent(other -> other.tell(named(other, row), time, true));
        deletes.ifPresent(other -> other.tell(keys(other, row), time, true));
    }

    /** What a feed names a row by. */
    private Map<String, Object> named(SimulatedTable other, Map<String, @Nullable Object> row) {
        RoleModel.ChangeFeed role = (RoleModel.ChangeFeed) other.model().role();
        return Map.of(role.key(), key(row));
    }

    /** The only part of the key that is on the wire. */
    private Object key(Map<String, @Nullable Object> row) {
        return table.primaryKey().stream()
                .map(key -> WirePath.of(table, key))
                .filter(place -> !place.names().isEmpty())
                .findFirst()
                .flatMap(place -> place.get(row))
                .orElseThrow();
    }

    /** Whether a row has a key. */
    boolean isKey(Map<String, @Nullable Object> row, String text) {
        return key(row).toString().equals(text);
    }

    private Map<String, Object> keys(SimulatedTable other, Map<String, @Nullable Object> row) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String key : other.model().primaryKey()) {
            if (!WirePath.of(other.model(), key).names().isEmpty()) {
                keys.put(key, WirePath.of(table, key).get(row).orElseThrow());
            }
        }
        return keys;
    }
}
