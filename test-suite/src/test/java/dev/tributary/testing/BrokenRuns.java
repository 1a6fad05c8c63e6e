package dev.tributary.testing;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.InternalRow;

/** Connectors with one mistake each, in how runs follow one another and where they end. */
final class BrokenRuns {

    /** Has its end when it has read, not when it began. */
    static final class EndsWhenItIsDone extends SampleConnector {
        private final Map<String, String> options;
        private final Environment environment;

        EndsWhenItIsDone(Map<String, String> options, Environment environment) {
            super(options, environment);
            this.options = options;
            this.environment = environment;
        }

        @Override
        public TableRead readTable(String table, Offset start, ReadOptions given) {
            TableRead read = super.readTable(table, start, given);
            if (!table.equals("changes") || SamplePages.time(start).equals(pinnedEnd())) {
                return read;
            }
            return new Ended(read, () -> SamplePages.offset(new SampleConnector(options, environment).pinnedEnd()));
        }

        private record Ended(TableRead read, Supplier<Offset> offset) implements TableRead {
            @Override
            public boolean next() {
                return read.next();
            }

            @Override
            public InternalRow row() {
                return read.row();
            }

            @Override
            public Offset end() {
                return offset.get();
            }

            @Override
            public void close() {
                read.close();
            }
        }
    }

    /** A run that finds nothing new delivers a row that was delivered. */
    static final class ARowAgainInTheNextRun extends SampleConnector {
        private boolean fresh = true;

        ARowAgainInTheNextRun(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public TableRead readTable(String table, Offset start, ReadOptions options) {
            requireKnown(table, options.tableOptions());
            boolean first = fresh;
            fresh = false;
            return first && table.equals("changes") && SamplePages.time(start).equals(pinnedEnd())
                    ? read(rows(table, options, Instant.MIN, pinnedEnd()).subList(0, 1), start)
                    : super.readTable(table, start, options);
        }
    }

    /** Reads options that nobody declared, and does without those that are required. */
    static final class AnyOptions extends SampleConnector {
        AnyOptions(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        void requireKnown(String table, Map<String, String> options) {}
    }

    /** The second connector of a source misses a row of a snapshot. */
    static final class FewerRowsNextTime extends SampleConnector {
        private static final Set<Environment> KNOWN = new HashSet<>();

        private final boolean first;

        FewerRowsNextTime(Map<String, String> options, Environment environment) {
            super(options, environment);
            first = KNOWN.add(environment);
        }

        @Override
        List<InternalRow> rows(String table, ReadOptions options, Instant from, Instant until) {
            List<InternalRow> rows = super.rows(table, options, from, until);
            return first || !table.equals("labels") ? rows : rows.subList(1, rows.size());
        }
    }

    /** Plans streams in a way of its own. */
    static final class OtherPlans extends SampleConnector {
        private final Plan plan;
        private int calls;

        /** What is wrong with it. */
        enum Plan {
            PARTS_OF_NOTHING,
            ANOTHER_END_EACH_TIME,
            NOTHING_AFTER_THE_FIRST_BATCH
        }

        OtherPlans(Map<String, String> options, Environment environment, Plan plan) {
            super(options, environment);
            this.plan = plan;
        }

        @Override
        public Offset latestOffset(String table, Offset start, Map<String, String> tableOptions) {
            return plan == Plan.ANOTHER_END_EACH_TIME
                    ? new Offset("{\"call\":" + calls++ + "}")
                    : super.latestOffset(table, start, tableOptions);
        }

        @Override
        public List<Partition> getPartitions(
                String table, Offset start, Offset stop, Map<String, String> tableOptions) {
            if (plan == Plan.PARTS_OF_NOTHING) {
                return getPartitions(table, tableOptions);
            }
            return plan == Plan.NOTHING_AFTER_THE_FIRST_BATCH && !start.equals(Offset.START)
                    ? List.of()
                    : super.getPartitions(table, start, stop, tableOptions);
        }
    }

    private BrokenRuns() {}
}
