package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Suggestion;
import dev.tributary.runtime.options.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The columns of a read: those that are wanted, and the cursor and the key, which the read itself needs. */
final class Selection {
    private final DataType[] wanted;
    private final DecodeContext context;
    private final Optional<CursorColumn> cursor;

    private Selection(DataType[] wanted, DecodeContext context, Optional<CursorColumn> cursor) {
        this.wanted = wanted;
        this.context = context;
        this.cursor = cursor;
    }

    static Selection of(RestTable table, ReadOptions read, Options options) {
        StructType schema = table.schema().get();
        List<String> all = List.of(schema.fieldNames());
        List<String> wanted = read.columns() == null ? all : read.columns();
        for (String column : wanted) {
            if (!all.contains(column)) {
                throw new OptionException(table.place() + ": there is no column `" + column + "`."
                        + Suggestion.didYouMean(column, all) + " Its columns are " + String.join(", ", all) + ".");
            }
        }
        List<String> decoded = new ArrayList<>(wanted);
        IncrementalModel incremental = table.model().incremental();
        if (incremental != null) {
            // The key too: where pages are asked for anew, equal rows count as one, and only the key makes them so.
            Stream.concat(Stream.of(incremental.cursor()), table.model().primaryKey().stream())
                    .map(path -> path.split("\\.", -1)[0])
                    .filter(head -> !wanted.contains(head))
                    .distinct()
                    .forEach(decoded::add);
        }
        return new Selection(
                wanted.stream().map(column -> schema.apply(column).dataType()).toArray(DataType[]::new),
                new DecodeContext(schema, decoded, constants(table, options)),
                Optional.ofNullable(incremental).map(model -> new CursorColumn(model.cursor(), decoded, schema)));
    }

    private static Map<String, UTF8String> constants(RestTable table, Options options) {
        Map<String, UTF8String> constants = new HashMap<>();
        for (ColumnModel column : table.model().columns()) {
            if (column.origin() instanceof ColumnModel.FromOption origin) {
                options.get(origin.option())
                        .ifPresent(value -> constants.put(column.name(), UTF8String.fromString(value)));
            }
        }
        return constants;
    }

    /** What the decoder must know. */
    DecodeContext context() {
        return context;
    }

    /** The cursor of decoded rows; only for incremental tables. */
    CursorColumn cursor() {
        return cursor.orElseThrow();
    }

    /** The wanted columns of a decoded row. */
    InternalRow wanted(InternalRow row) {
        if (row.numFields() == wanted.length) {
            return row;
        }
        @Nullable Object[] values = new @Nullable Object[wanted.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.isNullAt(i) ? null : row.get(i, wanted[i]);
        }
        return new GenericInternalRow(values);
    }
}
