package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.TableOptions;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartition;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.OptionException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.opentest4j.TestAbortedException;

/** Checks of a real source: it is only read, no further than the bounds allow, and most of them share one read. */
final class RealChecks {
    private static final int SHOWN_ROWS = 3;
    private static final int BATCHES = 4;
    private static final int MOST_BATCHES = 40;

    /** S9. */
    static void firstRead(TableUnderTest tested) {
        RealTable table = RealTable.of(tested);
        StructType schema = tested.schema();
        table.first().rows().stream()
                .limit(SHOWN_ROWS)
                .map(row -> RowTexts.of(row, schema))
                .forEach(tested.check().shown());
        JsonTexts.requireObject(
                tested.check(),
                "an end offset",
                table.ended().end().orElseThrow().json());
    }

    /** S11 to S14. */
    static void values(TableUnderTest tested, Consumer<TableUnderTest> check) {
        RealTable.of(tested).rows();
        check.accept(tested);
    }

    /** S18; that a column is empty can be the data's fault. */
    static void populated(TableUnderTest tested) {
        List<InternalRow> rows = RealTable.of(tested).rows();
        List<String> empty = ValueChecks.unpopulated(tested, ValueInspector.of(rows, tested.schema()));
        if (!empty.isEmpty()) {
            throw new TestAbortedException("In " + rows.size() + " rows no value was found in "
                    + String.join(", ", empty).replace(" never", "")
                    + ". Do the wire names match (naming, @JsonProperty), or is there none?");
        }
    }

    /** S8 and S15. */
    static void deletes(TableUnderTest tested) {
        RealTable table = RealTable.of(tested);
        Check check = tested.check();
        boolean has = tested.metadata().ingestionType() == IngestionType.CDC_WITH_DELETES;
        FirstRead deletes;
        try {
            deletes = FirstRead.drained(
                    table.source(),
                    table.source().mostRows(),
                    () -> tested.connector()
                            .readTableDeletes(
                                    tested.name(),
                                    Offset.START,
                                    new ReadOptions(
                                            tested.ownOptions(),
                                            null,
                                            null,
                                            table.source().mostRows())));
        } catch (ConnectorException e) {
            if (has) {
                throw e;
            }
            return;
        }
        check.require(
                has,
                "a ConnectorException, as a table that is "
                        + tested.metadata().ingestionType().label() + " has no deletes",
                "an answer",
                "readTableDeletes must refuse tables that are not cdc_with_deletes");
        check.requireNone(
                ValueInspector.of(deletes.rows(), tested.schema()).misfits(),
                "deletes with the table's columns",
                "rows of deletes have the shape of the table's rows, with nulls for what is not known");
        StructType schema = tested.schema();
        check.require(
                deletes.rows().stream()
                        .allMatch(row -> tested.metadata().primaryKeys().stream()
                                .allMatch(key -> Columns.value(row, schema, key).isPresent())),
                "the key of every deleted row",
                "a null",
                "deletes must say which row is gone");
    }

    /** S16 and T1: in one run, what is caught up is empty and keeps its offset. */
    static void caughtUp(TableUnderTest tested) {
        RealTable table = RealTable.of(tested);
        Check check = tested.check();
        FirstRead first = table.ended();
        check.require(
                first.rows().isEmpty() || !first.end().orElseThrow().equals(Offset.START),
                "another offset than the empty one after a read of "
                        + first.rows().size() + " rows",
                first.end().orElseThrow().json(),
                "the end offset must say what has been delivered");
        Reading again = table.whole().again().orElseThrow();
        check.require(
                again.rows().isEmpty() && again.end().equals(first.end().orElseThrow()),
                "no rows, and the offset " + first.end().orElseThrow().json() + ", from a second read of the same run",
                again.rows().size() + " rows, and " + again.end().json(),
                "the end of a run must be fixed when it starts, and a read begin behind what was delivered");
    }

    /** T5. */
    static void repeatable(TableUnderTest tested) {
        RealTable table = RealTable.of(tested);
        Set<List<String>> first = table.keys(table.whole().rows());
        Set<List<String>> second = table.keys(
                table.elsewhere(Offset.START, table.source().mostRows()).rows());
        if (!second.equals(first)) {
            // The source may have changed between the two, but not between all of three.
            Set<List<String>> third = table.keys(
                    table.elsewhere(Offset.START, table.source().mostRows()).rows());
            tested.check()
                    .require(
                            third.equals(second),
                            "the same keys from the same offset, at least from the second read to the third",
                            first.size() + ", " + second.size() + " and " + third.size() + " keys, unlike ones",
                            "a read must depend on its offset and the source alone; of a source that changes all the"
                                    + " time, set the table's option " + TableOptions.READ_UNTIL);
        }
    }

    /** T2, without a change of the source: what was before some moment comes in a first run, what was after in a second. */
    static void laterRun(TableUnderTest tested) {
        RealTable table = RealTable.of(tested);
        boolean hasRange =
                has(tested, TableOptions.READ_UNTIL) && !tested.options().containsKey(TableOptions.READ_UNTIL);
        assumeTrue(
                hasRange,
                () -> "Nothing changes in a real source when we want it, and `" + tested.name() + "` has no option "
                        + TableOptions.READ_UNTIL + " that would leave rows to a second run");
        Set<List<String>> all = table.keys(table.whole().rows());
        Instant middle = middle(tested, table.whole().rows());
        Map<String, String> until = new HashMap<>(tested.options());
        until.put(TableOptions.READ_UNTIL, middle.toString());
        Set<List<String>> delivered;
        try (LakeflowConnect run = table.source().connect();
                LakeflowConnect later = table.source().connect()) {
            int most = table.source().mostRows();
            FirstRead before = FirstRead.drained(
                    table.source(),
                    most,
                    () -> run.readTable(tested.name(), Offset.START, new ReadOptions(until, null, null, most)));
            Offset end = before.end()
                    .orElseThrow(() -> new TestAbortedException("A part of `" + tested.name() + "` is too large"));
            delivered = new HashSet<>(table.keys(before.rows()));
            int early = delivered.size();
            tested.check()
                    .require(
                            early < all.size(),
                            "fewer than all " + all.size() + " rows before " + middle,
                            early + " rows",
                            "does the cursor say when rows changed?");
            delivered.addAll(table.keys(table.in(later, end, most).rows()));
        } catch (OptionException e) {
            throw new TestAbortedException("The connector was written by hand, without " + TableOptions.READ_UNTIL, e);
        }
        all.removeAll(delivered);
        tested.check()
                .require(
                        all.isEmpty(),
                        "the rows after " + middle + " in a second run, from where the first one ended",
                        all.size() + " of them never, such as " + ReadChecks.first(all),
                        "does the source filter by the cursor that rows have, and by its time zone?");
    }

    /** The cursor in the middle of the rows. */
    private static Instant middle(TableUnderTest tested, List<InternalRow> rows) {
        StructType schema = tested.schema();
        List<Long> cursors = rows.stream()
                .flatMap(row -> tested.metadata().cursorField().stream()
                        .filter(cursor -> Columns.find(schema, cursor).isPresent())
                        .flatMap(cursor -> Columns.value(row, schema, cursor).stream()))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .distinct()
                .sorted()
                .toList();
        assumeTrue(cursors.size() > 1, () -> "The rows of `" + tested.name() + "` have no two cursors");
        return Instant.EPOCH.plus(cursors.get((cursors.size() + 1) / 2), ChronoUnit.MICROS);
    }

    private static boolean has(TableUnderTest tested, String option) {
        return TableOptions.of(tested.model()).stream().map(OptionModel::name).anyMatch(option::equals);
    }

    private record Batch(List<InternalRow> rows, Offset start) {}

    /** T3 and T4: small batches hold what one big read does, and each is read again from where it began. */
    static void batches(TableUnderTest tested) {
        RealTable table = RealTable.of(tested);
        assumeTrue(
                has(tested, TableOptions.MAX_RECORDS_PER_BATCH),
                () -> "The rows of `" + tested.name()
                        + "` come in no order in which a batch could end before the run does");
        List<InternalRow> big = table.ended().rows();
        assumeTrue(big.size() > BATCHES, () -> "Table `" + tested.name() + "` has too few rows for small batches");
        Set<List<String>> missing = table.keys(big);
        List<Batch> batches = batches(table, missing, Math.max(1, big.size() / BATCHES));
        tested.check()
                .require(
                        missing.isEmpty(),
                        "the " + big.size() + " rows of one big read from many small ones",
                        missing.size() + " of them missing, such as " + ReadChecks.first(missing),
                        "an offset must not pass rows that were not delivered, those with the cursor at which it cuts"
                                + " among them");
        int cap = Math.max(1, big.size() / BATCHES);
        for (Batch batch : batches.subList(1, Math.min(BATCHES, batches.size()))) {
            Set<List<String>> once = table.keys(batch.rows());
            Set<List<String>> again =
                    table.keys(table.elsewhere(batch.start(), cap).rows());
            once.removeAll(again);
            tested.check()
                    .require(
                            once.isEmpty(),
                            "the same rows after a restart from "
                                    + batch.start().json(),
                            once.size() + " of them missing, such as " + ReadChecks.first(once),
                            "where a read begins must be said by its offset alone, not be remembered elsewhere");
        }
    }

    /** Reads batches of one run until they hold all of some keys, which it removes, or the run is at its end. */
    private static List<Batch> batches(RealTable table, Set<List<String>> missing, int cap) {
        List<Batch> batches = new ArrayList<>();
        try (LakeflowConnect run = table.source().connect()) {
            Offset offset = Offset.START;
            while (!missing.isEmpty() && batches.size() < MOST_BATCHES) {
                FirstRead batch = table.in(run, offset, cap);
                missing.removeAll(table.keys(batch.rows()));
                batches.add(new Batch(batch.rows(), offset));
                Offset start = offset;
                if (batch.end().filter(end -> !end.equals(start)).isEmpty()) {
                    break;
                }
                offset = batch.end().orElseThrow();
            }
        }
        return batches;
    }

    /** P2, P3 and T11: parts hold what a whole read does. */
    static void parts(TableUnderTest tested) {
        RealTable table = RealTable.of(tested);
        assumeTrue(
                tested.connector() instanceof SupportsPartition partitioned && partitioned.isPartitioned(tested.name()),
                () -> "Table `" + tested.name() + "` is read in one go");
        SupportsPartition planner = (SupportsPartition) tested.connector();
        Set<List<String>> missing = table.keys(table.whole().rows());
        int rows = 0;
        for (Partition part : planner.getPartitions(tested.name(), tested.options())) {
            try (LakeflowConnect elsewhere = table.source().connect();
                    TableRead read = ((SupportsPartition) elsewhere)
                            .readPartition(tested.name(), part, ReadOptions.allColumns(tested.options()))) {
                List<InternalRow> held = Reading.rows(read);
                rows += held.size();
                missing.removeAll(table.keys(held));
            }
        }
        tested.check()
                .require(
                        missing.isEmpty(),
                        "the rows of a whole read in its parts",
                        rows + " rows in all parts; missing is " + ReadChecks.first(missing),
                        "parts must be disjoint and complete, and say by themselves what they hold");
    }

    private RealChecks() {}
}
