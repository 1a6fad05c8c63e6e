package dev.tributary.testing;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.testing.BrokenConnectors.OtherRows.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;

/** Connectors with one mistake each, in the parts in which a table is read. */
final class BrokenParts {

    /** Says now this, now that. */
    static final class SometimesInParts extends SampleConnector {
        private int calls;

        SometimesInParts(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public boolean isPartitioned(String table) {
            return super.isPartitioned(table) && calls++ == 0;
        }
    }

    /** Delivers other rows in parts than in one go. */
    static final class OtherParts extends SampleConnector {
        private final RowChange change;

        OtherParts(Map<String, String> options, Environment environment, RowChange change) {
            super(options, environment);
            this.change = change;
        }

        @Override
        public TableRead readPartition(String table, Partition partition, ReadOptions options) {
            List<InternalRow> rows = new ArrayList<>(Reading.rows(super.readPartition(table, partition, options)));
            change.apply(rows, getTableSchema(table, options.tableOptions()));
            return read(rows, Offset.START);
        }
    }

    /** Has two parts that hold the same. */
    static final class TheSameTwice extends SampleConnector {
        TheSameTwice(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
            List<Partition> parts = new ArrayList<>(super.getPartitions(table, tableOptions));
            parts.addAll(super.getPartitions(table, tableOptions));
            return parts;
        }
    }

    /** Keeps its plan in memory, where another JVM does not find it. */
    static final class KnownToThePlannerOnly extends SampleConnector {
        private final List<Partition> planned = new ArrayList<>();

        KnownToThePlannerOnly(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
            planned.addAll(super.getPartitions(table, tableOptions));
            return super.getPartitions(table, tableOptions);
        }

        @Override
        public List<Partition> getPartitions(
                String table, Offset start, Offset stop, Map<String, String> tableOptions) {
            planned.addAll(super.getPartitions(table, start, stop, tableOptions));
            return super.getPartitions(table, start, stop, tableOptions);
        }

        @Override
        public TableRead readPartition(String table, Partition partition, ReadOptions options) {
            return planned.contains(partition)
                    ? super.readPartition(table, partition, options)
                    : read(List.of(), Offset.START);
        }
    }

    private BrokenParts() {}
}
