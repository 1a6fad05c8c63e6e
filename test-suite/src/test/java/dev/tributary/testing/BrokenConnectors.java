package dev.tributary.testing;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Connectors with one mistake each, of a kind that was found in public connectors. */
final class BrokenConnectors {

    static final class OtherPartitionsEachTime extends SampleConnector {
        private int calls;

        OtherPartitionsEachTime(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
            return List.of(new Partition("{\"part\":" + calls++ + "}"));
        }
    }

    static final class ATableTwice extends SampleConnector {
        ATableTwice(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public List<String> listTables() {
            List<String> tables = new ArrayList<>(super.listTables());
            tables.add("Labels");
            return tables;
        }
    }

    static final class ATableLess extends SampleConnector {
        private final String missing;

        ATableLess(Map<String, String> options, Environment environment, String missing) {
            super(options, environment);
            this.missing = missing;
        }

        @Override
        public List<String> listTables() {
            return super.listTables().stream()
                    .filter(table -> !table.equals(missing))
                    .toList();
        }
    }

    static final class AColumnTwice extends SampleConnector {
        AColumnTwice(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public StructType getTableSchema(String table, Map<String, String> tableOptions) {
            StructType schema = super.getTableSchema(table, tableOptions);
            return table.equals("labels") ? schema.add("Name", "string") : schema;
        }

        @Override
        List<InternalRow> page(String table, ReadOptions options, Instant from, Instant until, List<Map<?, ?>> wires) {
            List<InternalRow> rows = super.page(table, options, from, until, wires);
            if (table.equals("labels")) {
                rows.replaceAll(row -> new GenericInternalRow(
                        new Object[] {row.get(0, null), row.get(1, null), row.get(2, null), row.get(0, null)}));
            }
            return rows;
        }
    }

    static final class UnknownTablesAccepted extends SampleConnector {
        UnknownTablesAccepted(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public StructType getTableSchema(String table, Map<String, String> tableOptions) {
            return super.getTableSchema(listTables().contains(table) ? table : "labels", tableOptions);
        }
    }

    static final class AnotherSchemaEachTime extends SampleConnector {
        private int calls;

        AnotherSchemaEachTime(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public StructType getTableSchema(String table, Map<String, String> tableOptions) {
            StructField[] fields =
                    super.getTableSchema(table, tableOptions).fields().clone();
            fields[0] = fields[0].withComment("Seen " + calls++ + " times");
            return new StructType(fields);
        }
    }

    /** Answers with other metadata than the correct connector, for one table. */
    static class OtherMetadata extends SampleConnector {
        private final String table;
        private final TableMetadata first;
        private final TableMetadata later;
        private int calls;

        OtherMetadata(
                Map<String, String> options,
                Environment environment,
                String table,
                TableMetadata first,
                TableMetadata later) {
            super(options, environment);
            this.table = table;
            this.first = first;
            this.later = later;
        }

        @Override
        public TableMetadata readTableMetadata(String asked, Map<String, String> tableOptions) {
            if (!asked.equals(table)) {
                return super.readTableMetadata(asked, tableOptions);
            }
            return calls++ == 0 ? first : later;
        }
    }

    /** Ends the reads of one table with other offsets. */
    static class OtherOffsets extends SampleConnector {
        private final String table;
        private final OffsetChange change;
        private int calls;

        /** What becomes of an offset. */
        interface OffsetChange {
            Offset apply(Offset start, Offset end, int call);
        }

        OtherOffsets(Map<String, String> options, Environment environment, String table, OffsetChange change) {
            super(options, environment);
            this.table = table;
            this.change = change;
        }

        @Override
        public TableRead readTable(String asked, Offset start, ReadOptions options) {
            TableRead read = super.readTable(asked, start, options);
            if (!asked.equals(table)) {
                return read;
            }
            Offset end = change.apply(start, read.end(), calls++);
            return new BrokenRuns.Ended(read, () -> end);
        }
    }

    /** Delivers other rows of one table. */
    static class OtherRows extends SampleConnector {
        private final String table;
        private final RowChange change;

        /** What becomes of the rows of a page. */
        interface RowChange {
            void apply(List<InternalRow> rows, StructType schema);
        }

        OtherRows(Map<String, String> options, Environment environment, String table, RowChange change) {
            super(options, environment);
            this.table = table;
            this.change = change;
        }

        @Override
        List<InternalRow> page(String asked, ReadOptions options, Instant from, Instant until, List<Map<?, ?>> wires) {
            List<InternalRow> rows = super.page(asked, options, from, until, wires);
            if (asked.equals(table) && !rows.isEmpty()) {
                change.apply(rows, getTableSchema(asked, options.tableOptions()));
            }
            return rows;
        }

        /** The row with another value in a column. */
        static InternalRow with(InternalRow row, StructType schema, String column, @Nullable Object value) {
            Object[] values = new Object[schema.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.isNullAt(i) ? null : row.get(i, schema.fields()[i].dataType());
            }
            values[schema.fieldIndex(column)] = value;
            return new GenericInternalRow(values);
        }

        static InternalRow nullKey() {
            return new GenericInternalRow(new Object[] {null, UTF8String.fromString("red"), 1L});
        }
    }

    /** Takes the latest cursor it has seen for the end, though it may lie in the future. */
    static final class EndsAtTheLatestRow extends SampleConnector {
        private Instant latest = Instant.MIN;

        EndsAtTheLatestRow(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public TableRead readTable(String table, Offset start, ReadOptions options) {
            if (!table.equals("changes")) {
                return super.readTable(table, start, options);
            }
            requireKnown(table, options.tableOptions());
            latest = SamplePages.time(start);
            return new BrokenRuns.Ended(
                    read(stream(table, options, latest, Instant.MAX), start),
                    () -> latest.equals(Instant.MIN) ? start : SamplePages.offset(latest));
        }

        @Override
        List<InternalRow> page(String table, ReadOptions options, Instant from, Instant until, List<Map<?, ?>> wires) {
            List<InternalRow> rows = super.page(table, options, from, until, wires);
            if (table.equals("changes")) {
                StructType schema = getTableSchema(table, options.tableOptions());
                latest = rows.stream()
                        .map(row -> Columns.value(row, schema, "updated_at").orElseThrow())
                        .map(micros -> Instant.EPOCH.plusMillis((Long) micros / 1000))
                        .reduce(latest, (one, other) -> one.isAfter(other) ? one : other);
            }
            return rows;
        }
    }

    /** Stops after some rows, and says that it has read all. */
    static final class StopsAtACap extends SampleConnector {
        StopsAtACap(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        Iterator<InternalRow> stream(String table, ReadOptions options, Instant from, Instant until) {
            Iterator<InternalRow> all = super.stream(table, options, from, until);
            if (!table.equals("changes")) {
                return all;
            }
            Iterable<InternalRow> rows = () -> all;
            return StreamSupport.stream(rows.spliterator(), false).limit(25).iterator();
        }
    }

    /** Collects a table before it hands out its first row. */
    static final class CollectsAll extends SampleConnector {
        CollectsAll(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        Iterator<InternalRow> stream(String table, ReadOptions options, Instant from, Instant until) {
            List<InternalRow> all = new ArrayList<>();
            super.stream(table, options, from, until).forEachRemaining(all::add);
            return all.iterator();
        }
    }

    private BrokenConnectors() {}
}
