package dev.tributary.testing;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.opentest4j.TestAbortedException;

/**
 * Looks for what a check has written, in new runs of the connector.
 *
 * @param table the table that was written
 */
record WrittenRows(TableUnderTest table) {
    /** Which rows are looked through. */
    enum Of {
        ROWS,
        DELETES
    }

    /**
     * The row of a key, or what else there is of it when the source has had its time.
     *
     * @param isSeen whether that is what is waited for
     * @throws TestAbortedException if a real source's rows are read long after they changed
     */
    Optional<InternalRow> awaited(Map<String, JsonValue> key, Of which, Predicate<Optional<InternalRow>> isSeen) {
        requireSoon();
        table.check().source().pass(Duration.ofHours(1));
        Optional<InternalRow> found = find(key, which);
        for (int times = 0; !isSeen.test(found) && table.check().source().waited(times); times++) {
            found = find(key, which);
        }
        return found;
    }

    /** The value of a column, as a text; empty for null. */
    Optional<String> value(InternalRow row, String column) {
        return Columns.value(row, table.schema(), column).map(String::valueOf);
    }

    private void requireSoon() {
        Duration lag = Optional.ofNullable(table.model().incremental())
                .map(IncrementalModel::lag)
                .orElse(Duration.ZERO);
        if (!lag.isZero() && table.check().source() instanceof RealSource) {
            throw new TestAbortedException("Rows of `" + table.name() + "` are read " + lag
                    + " after they changed at the soonest, and no check waits so long");
        }
    }

    private Optional<InternalRow> find(Map<String, JsonValue> key, Of which) {
        try (LakeflowConnect run = table.check().source().connect();
                TableRead read = which == Of.ROWS
                        ? run.readTable(table.name(), Offset.START, ReadOptions.allColumns(table.options()))
                        : run.readTableDeletes(table.name(), Offset.START, ReadOptions.allColumns(table.options()))) {
            while (read.next()) {
                if (has(read.row(), key)) {
                    return Optional.of(read.row().copy());
                }
            }
            return Optional.empty();
        } finally {
            // Reads may not take what the check needs to delete the row again.
            if (table.check().source() instanceof RealSource real) {
                real.budget().renew();
            }
        }
    }

    private boolean has(InternalRow row, Map<String, JsonValue> key) {
        return key.entrySet().stream()
                .allMatch(
                        part -> value(row, part.getKey()).equals(part.getValue().scalar()));
    }
}
