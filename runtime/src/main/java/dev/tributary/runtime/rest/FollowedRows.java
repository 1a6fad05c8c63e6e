package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.options.Options;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rows of a table that has a change feed, as a read wants them: those that are there, and those that were deleted. */
final class FollowedRows {
    private final RestTable table;
    private final StructType schema;
    private final ReadOptions asked;
    private final List<String> wanted;
    private final int flag;
    private final String key;
    private final Map<String, Object> constants;

    FollowedRows(RestTable table, StructType schema, ReadOptions given, Options options) {
        this.table = table;
        this.schema = schema;
        List<String> columns = given.columns() == null ? List.of(schema.fieldNames()) : given.columns();
        this.flag = columns.indexOf(ReadOptions.DELETED);
        this.wanted = columns.stream()
                .filter(column -> !column.equals(ReadOptions.DELETED))
                .toList();
        this.asked = new ReadOptions(given.tableOptions(), wanted, given.planned(), ReadOptions.ALL);
        this.constants = Selection.constants(table, options);
        this.key = table.model().primaryKey().stream()
                .filter(column -> !constants.containsKey(column))
                .findFirst()
                .orElseThrow();
    }

    /** What the table is asked for where it is read whole. */
    ReadOptions asked() {
        return asked;
    }

    /** The columns that a detail is asked for: those that are wanted, and the key. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(wanted);
        if (!columns.contains(key)) {
            columns.add(key);
        }
        return columns;
    }

    /** The name of the key's column. */
    String key() {
        return key;
    }

    /** The key of a row with {@link #columns}. */
    Object key(InternalRow row) {
        return row.get(columns().indexOf(key), schema.apply(key).dataType());
    }

    /** Whether the read wants to know of each row whether it was deleted. */
    boolean tellsDeletes() {
        return flag >= 0;
    }

    /** A row that is there, out of one that begins with the wanted columns. */
    InternalRow present(InternalRow row) {
        if (flag < 0 && row.numFields() == wanted.size()) {
            return row;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            values.add(
                    row.isNullAt(i)
                            ? null
                            : row.get(i, schema.apply(wanted.get(i)).dataType()));
        }
        return flagged(values, false);
    }

    /** A row that was deleted: its key, what comes from the event and from options, and when. */
    InternalRow deleted(FeedEvent event) {
        List<@Nullable Object> values = new ArrayList<>();
        wanted.forEach(column -> values.add(value(column, event)));
        return flagged(values, true);
    }

    private @Nullable Object value(String column, FeedEvent event) {
        if (column.equals(key)) {
            return event.key();
        }
        if (constants.containsKey(column)) {
            return constants.get(column);
        }
        Optional<ColumnModel> model = table.model().column(column);
        if (model.isPresent() && model.get().origin() instanceof ColumnModel.FromFeed origin) {
            return event.values().get(ParentColumn.of(origin));
        }
        IncrementalModel incremental = table.model().incremental();
        return incremental != null && incremental.cursor().equals(column)
                ? event.time().map(time -> of(time, schema.apply(column))).orElse(null)
                : null;
    }

    /** A point in time as a column of times holds it. */
    static Object of(Instant time, StructField column) {
        DataType type = column.dataType();
        return type instanceof DateType
                ? (Object) (int) ChronoUnit.DAYS.between(Instant.EPOCH, time.truncatedTo(ChronoUnit.DAYS))
                : (Object) ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private InternalRow flagged(List<@Nullable Object> values, boolean deleted) {
        if (flag >= 0) {
            values.add(flag, deleted);
        }
        return new GenericInternalRow(values.toArray());
    }
}
