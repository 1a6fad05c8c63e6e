package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TombstoneModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Suggestion;
import dev.tributary.runtime.options.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Optional<Sequence> sequence;
    private final List<ColumnPath> key;
    private final Optional<Tombstone> tombstone;
    private final Presence presence;

    /** Where among the wanted columns it is said whether a row was deleted; negative for nowhere. */
    private final int flag;

    private Selection(
            DataType[] wanted,
            DecodeContext context,
            Optional<CursorColumn> cursor,
            Optional<Sequence> sequence,
            List<ColumnPath> key,
            Optional<Tombstone> tombstone,
            Presence presence,
            int flag) {
        this.wanted = wanted;
        this.context = context;
        this.cursor = cursor;
        this.sequence = sequence;
        this.key = key;
        this.tombstone = tombstone;
        this.presence = presence;
        this.flag = flag;
    }

    static Selection of(RestTable table, ReadOptions read, Options options, TableShape shape, Presence presence) {
        StructType schema = shape.schema();
        TombstoneModel mark = table.model().tombstone();
        int flag = mark == null || read.columns() == null ? -1 : read.columns().indexOf(ReadOptions.DELETED);
        List<String> wanted = columns(table, shape, flag < 0 ? read : without(ReadOptions.DELETED, read));
        List<String> decoded = new ArrayList<>(wanted);
        IncrementalModel incremental = table.model().incremental();
        if (incremental != null) {
            // The key too: where pages are asked for anew, equal rows count as one, and only the key makes them so.
            Stream.concat(incremental.cursors().stream(), table.model().primaryKey().stream())
                    .map(path -> path.split("\\.", -1)[0])
                    .filter(head -> !wanted.contains(head))
                    .distinct()
                    .forEach(decoded::add);
        }
        if (incremental != null
                && incremental.order() == SourceOrder.DESCENDING
                && table.model().primaryKey().isEmpty()) {
            Stream.of(schema.fieldNames())
                    .filter(column -> !decoded.contains(column))
                    .forEach(decoded::add);
        }
        if (mark != null && !decoded.contains(mark.column())) {
            decoded.add(mark.column());
        }
        return new Selection(
                wanted.stream().map(column -> schema.apply(column).dataType()).toArray(DataType[]::new),
                new DecodeContext(schema, decoded, constants(table, options), shape.discovered(), steadfast(table)),
                Optional.ofNullable(incremental)
                        .filter(model -> !model.sequence())
                        .map(model -> new CursorColumn(model, decoded, schema)),
                Optional.ofNullable(incremental)
                        .filter(IncrementalModel::sequence)
                        .map(model -> new Sequence(model.cursor(), decoded, schema)),
                incremental == null
                        ? List.of()
                        : table.model().primaryKey().stream()
                                .map(path -> new ColumnPath(path, decoded, schema))
                                .toList(),
                Optional.ofNullable(mark).map(model -> Tombstone.of(model, decoded, schema)),
                flag < 0 ? presence : Presence.EITHER,
                flag);
    }

    private static ReadOptions without(String column, ReadOptions read) {
        return new ReadOptions(
                read.tableOptions(),
                Objects.requireNonNull(read.columns()).stream()
                        .filter(other -> !other.equals(column))
                        .toList(),
                read.planned(),
                read.most(),
                read.only());
    }

    /** The columns that a read wants; all of them exist. */
    static List<String> columns(RestTable table, TableShape shape, ReadOptions read) {
        List<String> all = List.of(shape.schema().fieldNames());
        List<String> wanted = read.columns() == null ? all : read.columns();
        for (String column : wanted) {
            if (!all.contains(column)) {
                throw new OptionException(table.place() + ": there is no column `" + column + "`."
                        + Suggestion.didYouMean(column, all) + " Its columns are " + String.join(", ", all) + ".");
            }
        }
        return wanted;
    }

    /** The columns by which rows are told apart, found again and taken for deleted: their values fit, or the read fails. */
    static Set<String> steadfast(RestTable table) {
        IncrementalModel incremental = table.model().incremental();
        TombstoneModel mark = table.model().tombstone();
        return Stream.of(
                        table.model().primaryKey().stream(),
                        incremental == null ? Stream.<String>empty() : incremental.cursors().stream(),
                        mark == null ? Stream.<String>empty() : Stream.of(mark.column()))
                .flatMap(paths -> paths)
                .map(ColumnPath::head)
                .collect(Collectors.toSet());
    }

    /** The values of the columns that come from options. */
    static Map<String, Object> constants(RestTable table, Options options) {
        Map<String, Object> constants = new HashMap<>();
        for (ColumnModel column : table.model().columns()) {
            if (column.origin() instanceof ColumnModel.FromOption origin) {
                options.get(origin.option())
                        .ifPresent(value -> constants.put(column.name(), UTF8String.fromString(value)));
            }
        }
        return constants;
    }

    /** The same in a scope, which some columns come from. */
    Selection within(TableModel table, Scope scope) {
        Map<String, Object> constants = new HashMap<>(context.constants());
        for (ColumnModel column : table.columns()) {
            if (column.origin() instanceof ColumnModel.FromOption origin) {
                scope.option(origin.option())
                        .ifPresent(value -> constants.put(column.name(), UTF8String.fromString(value)));
            } else if (column.origin() instanceof ColumnModel.FromParent origin) {
                put(column, scope.values().get(ParentColumn.of(origin)), constants);
            } else if (column.origin() instanceof ColumnModel.FromFeed origin) {
                put(column, scope.values().get(ParentColumn.of(origin)), constants);
            }
        }
        DecodeContext scoped = new DecodeContext(
                context.schema(), context.columns(), constants, context.discovered(), context.steadfast());
        return new Selection(wanted, scoped, cursor, sequence, key, tombstone, presence, flag);
    }

    private static void put(ColumnModel column, @Nullable Object value, Map<String, Object> constants) {
        if (value != null) {
            constants.put(column.name(), value);
        }
    }

    /** What the decoder must know. */
    DecodeContext context() {
        return context;
    }

    /** The cursor of decoded rows; only for incremental tables. */
    CursorColumn cursor() {
        return cursor.orElseThrow();
    }

    /** The cursor of decoded rows that counts changes. */
    Sequence sequence() {
        return sequence.orElseThrow();
    }

    /** What tells a decoded row from others: its key's values. */
    Object identity(InternalRow row) {
        return key.isEmpty()
                ? row
                : key.stream().map(path -> Optional.ofNullable(path.read(row))).toList();
    }

    /** Whether a decoded row is one of those that the read wants, deleted or not. */
    boolean includes(InternalRow row) {
        return switch (presence) {
            case EITHER -> true;
            case PRESENT -> !isDeleted(row);
            case DELETED -> tombstone.isEmpty() || isDeleted(row);
        };
    }

    private boolean isDeleted(InternalRow row) {
        return tombstone.filter(mark -> mark.isDeleted(row)).isPresent();
    }

    /** The wanted columns of a decoded row. */
    InternalRow wanted(InternalRow row) {
        if (flag < 0 && row.numFields() == wanted.length) {
            return row;
        }
        @Nullable Object[] values = new @Nullable Object[flag < 0 ? wanted.length : wanted.length + 1];
        int from = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == flag) {
                values[i] = isDeleted(row);
            } else {
                values[i] = row.isNullAt(from) ? null : row.get(from, wanted[from]);
                from++;
            }
        }
        return new GenericInternalRow(values);
    }
}
