package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TableModel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a row when it changes: a column gets another value, and the cursor is that moment. */
record RowEdits(TableModel model, RowMaker maker, Tombstones tombstones, Kinship kinship, RowCursors cursors) {

    /**
     * The changed row.
     *
     * @param revision the number of the change, by which its values differ from others
     */
    Map<String, @Nullable Object> of(Row row, long revision, Instant now) {
        Map<String, @Nullable Object> wire = row.wire();
        for (ColumnModel column : model.columns()) {
            if (changes(column)) {
                Object value = maker.changed(column, row.sequence(), revision, now);
                wire = WirePath.of(model, column.name()).with(wire, value);
                break;
            }
        }
        return cursors.moved(wire, now);
    }

    /** Whether updates change a column: the first text, else the first number, that is neither key nor cursor. */
    private boolean changes(ColumnModel column) {
        return canChange(column)
                && (column.type() instanceof ColumnType.Text
                        || model.columns().stream()
                                .noneMatch(other -> canChange(other) && other.type() instanceof ColumnType.Text));
    }

    private boolean canChange(ColumnModel column) {
        boolean plain = column.type() instanceof ColumnType.Text
                || column.type() instanceof ColumnType.Int64
                || column.type() instanceof ColumnType.Float64
                || column.type() instanceof ColumnType.Decimal;
        return plain
                && !tombstones.isMark(column)
                && WireKey.of(column).isPresent()
                && !WireKey.isAround(column)
                && !model.primaryKey().contains(column.name())
                && !kinship.identifying().contains(column.name());
    }
}
