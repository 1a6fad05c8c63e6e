package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TombstoneModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a table's rows say that they were deleted, if they do. */
final class Tombstones {
    private final TableModel table;
    private final Optional<TombstoneModel> model;

    Tombstones(TableModel table) {
        this.table = table;
        model = Optional.ofNullable(table.tombstone());
    }

    /** Whether a column is the one that says it. */
    boolean isMark(ColumnModel column) {
        return model.filter(mark -> mark.column().equals(column.name())).isPresent();
    }

    /** Whether a value of that column means that the row is there. */
    boolean meansPresent(Object value) {
        return model.filter(mark -> !mark.values().isEmpty() && !mark.values().contains(value.toString()))
                .isPresent();
    }

    boolean isDeleted(Map<String, @Nullable Object> row) {
        return model.flatMap(mark -> WirePath.of(table, mark.column()).get(row))
                .filter(value -> !meansPresent(value))
                .isPresent();
    }

    /** What takes the place of a deleted row: its key, its cursor and that it was deleted; empty if nothing does. */
    Optional<Map<String, @Nullable Object>> of(Map<String, @Nullable Object> row, Instant time) {
        if (model.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> tombstone = Map.of();
        for (String key : table.primaryKey()) {
            WirePath place = WirePath.of(table, key);
            if (WireKey.of(place.column()).isPresent()) {
                tombstone = place.with(tombstone, place.get(row).orElseThrow());
            }
        }
        IncrementalModel incremental = table.incremental();
        if (incremental != null && !incremental.sequence()) {
            WirePath cursor = WirePath.of(table, incremental.cursor());
            tombstone = cursor.with(tombstone, WireTime.write(cursor.column().type(), incremental.coarse(time)));
        }
        return Optional.of(marked(tombstone, time));
    }

    /** The row, saying that it was deleted if there is a column for that. */
    Map<String, @Nullable Object> marked(Map<String, @Nullable Object> row, Instant time) {
        if (model.isEmpty()) {
            return row;
        }
        WirePath place = WirePath.of(table, model.get().column());
        return place.with(row, value(place.column().type(), model.get(), time));
    }

    private static Object value(ColumnType type, TombstoneModel mark, Instant time) {
        if (WireTime.isTime(type)) {
            return WireTime.write(type, time);
        }
        if (type instanceof ColumnType.Bool) {
            return true;
        }
        String value = mark.values().get(0);
        return type instanceof ColumnType.Int64 ? (Object) Long.valueOf(value) : value;
    }
}
