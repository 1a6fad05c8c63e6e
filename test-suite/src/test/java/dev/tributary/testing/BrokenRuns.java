package dev.tributary.testing;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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
    }

    /** A read that ends elsewhere. */
    record Ended(TableRead read, Supplier<Offset> offset) implements TableRead {
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

    /** Leaves out the rows whose cursor is the very end of the run, which is where the next one begins. */
    static final class LosesTheCut extends SampleConnector {
        LosesTheCut(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        Iterator<InternalRow> stream(String table, ReadOptions options, Instant from, Instant until) {
            return super.stream(table, options, from, table.equals("changes") ? until.minusNanos(1) : until);
        }
    }

    /** Never goes back behind where it was, whatever offset it is given. */
    static final class RemembersWhereItWas extends SampleConnector {
        private static final Map<Environment, Instant> REACHED = new HashMap<>();

        private final Environment environment;

        RemembersWhereItWas(Map<String, String> options, Environment environment) {
            super(options, environment);
            this.environment = environment;
        }

        @Override
        public TableRead readTable(String table, Offset start, ReadOptions options) {
            if (!table.equals("changes") || start.equals(Offset.START)) {
                return super.readTable(table, start, options);
            }
            Instant from = REACHED.merge(
                    environment, SamplePages.time(start), (one, other) -> one.isAfter(other) ? one : other);
            REACHED.merge(environment, pinnedEnd(), (one, other) -> one.isAfter(other) ? one : other);
            return super.readTable(table, from.isAfter(pinnedEnd()) ? start : SamplePages.offset(from), options);
        }
    }

    /** Writes offsets of its own, and reads nothing from one that says that it is done. */
    static final class ReadsNothingOnceDone extends BrokenConnectors.OtherOffsets {
        ReadsNothingOnceDone(Map<String, String> options, Environment environment, String table, OffsetChange change) {
            super(options, environment, table, change);
        }

        @Override
        public TableRead readTable(String table, Offset start, ReadOptions options) {
            return start.json().contains("done") ? read(List.of(), start) : super.readTable(table, start, options);
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
        List<InternalRow> page(String table, ReadOptions options, Instant from, Instant until, List<Map<?, ?>> wires) {
            List<InternalRow> rows = super.page(table, options, from, until, wires);
            return first || rows.isEmpty() || !table.equals("labels") ? rows : rows.subList(1, rows.size());
        }
    }

    /** Plans streams in a way of its own. */
    static final class OtherPlans extends SampleConnector {
        private final Plan plan;
        private int calls;

        /** What is wrong with it. */
        enum Plan {
            PARTS_OF_NOTHING,
            AN_OFFSET_THAT_IS_NO_JSON,
            ANOTHER_END_EACH_TIME,
            NOTHING_AFTER_THE_FIRST_BATCH,
            ALL_FROM_THE_BEGINNING
        }

        OtherPlans(Map<String, String> options, Environment environment, Plan plan) {
            super(options, environment);
            this.plan = plan;
        }

        @Override
        public Offset latestOffset(String table, Offset start, Map<String, String> tableOptions) {
            Offset latest = super.latestOffset(table, start, tableOptions);
            return switch (plan) {
                case ANOTHER_END_EACH_TIME ->
                    new Offset("{\"until\":\"" + SamplePages.time(latest).plusSeconds(calls++) + "\"}");
                case AN_OFFSET_THAT_IS_NO_JSON -> new Offset(latest.json().replaceAll("[{}]", ""));
                default -> latest;
            };
        }

        @Override
        public List<Partition> getPartitions(
                String table, Offset start, Offset stop, Map<String, String> tableOptions) {
            if (plan == Plan.PARTS_OF_NOTHING) {
                return getPartitions(table, tableOptions);
            }
            if (plan == Plan.ALL_FROM_THE_BEGINNING && !start.equals(stop)) {
                return super.getPartitions(table, Offset.START, stop, tableOptions);
            }
            return plan == Plan.NOTHING_AFTER_THE_FIRST_BATCH && !start.equals(Offset.START)
                    ? List.of()
                    : super.getPartitions(table, start, stop, tableOptions);
        }
    }

    private BrokenRuns() {}
}
