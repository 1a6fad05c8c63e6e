package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.IngestionType;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.simulator.SimulatedSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;

/** T2 and T8: what changes between two runs, and in one. */
final class ChangeChecks {

    /** T2. */
    static void seen(TableUnderTest table) {
        IngestionType type = table.metadata().ingestionType();
        assumeTrue(
                type != IngestionType.SNAPSHOT && ReadChecks.comparable(table),
                () -> "Table `" + table.name() + "` is " + type.label() + ", or its rows cannot be told apart");
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        Offset first = table.read(Offset.START).end();
        source.advance(Duration.ofDays(1));
        List<Map<String, Object>> changed = new ArrayList<>(table.data().insert(2));
        if (type != IngestionType.APPEND) {
            changed.addAll(table.data().update(2));
        }
        source.advance(Duration.ofDays(2));
        try (LakeflowConnect next = check.simulation().connect()) {
            TableUnderTest later = table.in(next);
            Reading second = later.read(first);
            Set<List<String>> missing = ReadChecks.keys(table, changed);
            missing.removeAll(ReadChecks.deliveredKeys(table, second.rows()));
            check.require(
                    missing.isEmpty(),
                    "the " + changed.size() + " rows that were added or changed since the first run",
                    second.rows().size() + " rows; missing is " + ReadChecks.first(missing),
                    "does the cursor, the token or the feed tell of every change?");
            Reading third = later.read(second.end());
            check.require(
                    third.rows().isEmpty() && third.end().equals(second.end()),
                    "nothing more, and the same offset, in the same run",
                    third.rows().size() + " rows, then " + third.end().json(),
                    "the end of a run must be fixed when it starts");
        }
    }

    /** T2, for a history that the source has given up since the last run. */
    static void historyIsOver(TableUnderTest table) {
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        Optional<TableModel> feed = source.model()
                .changeFeedOf(table.name())
                .filter(model -> model.changeToken().isPresent());
        assumeTrue(feed.isPresent(), () -> "Table `" + table.name() + "` has no history that could be over");
        Offset first = table.read(Offset.START).end();
        table.data().insert(2);
        source.table(feed.orElseThrow().name()).forgetChanges();
        source.advance(Duration.ofDays(1));
        try (LakeflowConnect next = check.simulation().connect()) {
            TableUnderTest later = table.in(next);
            Set<List<String>> missing = ReadChecks.keys(table, table.data().rows());
            Reading second = later.read(first);
            missing.removeAll(ReadChecks.deliveredKeys(table, second.rows()));
            check.require(
                    missing.isEmpty(),
                    "the whole table, as the source no longer knows what changed",
                    second.rows().size() + " rows; missing is " + ReadChecks.first(missing),
                    "does `expired` of @ChangeToken name the status by which the source says so?");
        }
    }

    /** T8: what was there throughout comes in this run or the next, as does what is new. */
    static void meanwhile(TableUnderTest table) {
        assumeTrue(
                ReadChecks.comparable(table),
                () -> "The rows of `" + table.name() + "` cannot be told apart by their keys");
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        IngestionType type = table.metadata().ingestionType();
        Set<List<String>> expected = ReadChecks.keys(table, table.data().rows());
        List<InternalRow> delivered = new ArrayList<>();
        Offset end = Offset.START;
        try (TableRead read =
                table.connector().readTable(table.name(), Offset.START, ReadOptions.allColumns(table.options()))) {
            if (read.next()) {
                delivered.add(read.row().copy());
            }
            source.advance(Duration.ofSeconds(5));
            List<Map<String, Object>> added = List.copyOf(table.data().insert(2));
            if (table.model().changeToken().isEmpty()) {
                // The simulation's tokens stand for the moment of the last page, not for that of the first.
                expected.addAll(ReadChecks.keys(table, added));
            }
            if (type != IngestionType.APPEND) {
                table.data().update(2);
            }
            source.advance(Duration.ofSeconds(5));
            delivered.addAll(Reading.rows(read));
            end = read.end();
        } catch (PagingException e) {
            // A read that is told of a change by the source may give up: nothing has moved.
            delivered.clear();
        }
        source.advance(Duration.ofDays(30));
        try (LakeflowConnect next = check.simulation().connect()) {
            delivered.addAll(table.in(next).read(end).rows());
        }
        expected.removeAll(ReadChecks.deliveredKeys(table, delivered));
        check.require(
                expected.isEmpty(),
                "every row of the source in this run or the next",
                expected.size() + " rows missing, " + ReadChecks.first(expected) + " among them",
                "do `order` and the pagination say how the source sorts its rows and goes on?");
    }

    private ChangeChecks() {}
}
