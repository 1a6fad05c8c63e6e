package dev.tributary.simulator.data;

import dev.tributary.model.RoleModel;
import dev.tributary.model.TableModel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables that tell of a table's rows: of those that were deleted, of all that change, and one of them at a time. */
public final class Tellers {
    private final TableModel table;
    private volatile Optional<SimulatedTable> deletes = Optional.empty();
    private volatile Optional<SimulatedTable> feed = Optional.empty();
    private volatile Optional<SimulatedTable> served = Optional.empty();

    Tellers(TableModel table) {
        this.table = table;
    }

    /** Rows that are deleted from now on are told of by another table. */
    public void deletesIn(SimulatedTable other) {
        deletes = Optional.of(other);
    }

    /** Rows that are added, changed or deleted from now on are named by another table. */
    public void changesIn(SimulatedTable other) {
        feed = Optional.of(other);
    }

    /** Requests for this table are answered with a row of another. */
    public void fetchFrom(SimulatedTable other) {
        served = Optional.of(other);
    }

    /** The row of another table that a request names. */
    public Optional<Map<String, @Nullable Object>> fetched(Asked asked) {
        String key = asked.parents().values().iterator().next().iterator().next();
        SimulatedTable other = served.orElseThrow();
        return other.rows().stream()
                .filter(row -> other.tellers().key(row).toString().equals(key))
                .findFirst();
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
