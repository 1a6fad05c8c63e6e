package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.IngestionType;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.simulator.SimulatedSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** S8, S15 and T10: deletes. */
final class DeleteChecks {

    /** S8; a table of another type says that it has no deletes. */
    static void exists(TableUnderTest table) {
        boolean has = hasDeletes(table);
        try (TableRead read = deletes(table)) {
            Reading.rows(read);
        } catch (ConnectorException e) {
            if (has) {
                throw table.check()
                        .failure(
                                "a read of the deletes, as the table is cdc_with_deletes",
                                String.valueOf(e.getMessage()),
                                "declare where deletes come from, or another ingestion type",
                                e);
            }
            return;
        }
        table.check()
                .require(
                        has,
                        "a ConnectorException, as a table that is "
                                + table.metadata().ingestionType().label() + " has no deletes",
                        "an answer",
                        "readTableDeletes must refuse tables that are not cdc_with_deletes");
    }

    /** S15. */
    static void shape(TableUnderTest table) {
        assumeTrue(
                hasDeletes(table),
                () -> "Table `" + table.name() + "` is "
                        + table.metadata().ingestionType().label() + "; only cdc_with_deletes has deletes to check");
        Check check = table.check();
        StructType schema = table.schema();
        // A feed by tokens is told from where it was first asked about.
        Offset start = byToken(table) ? Reading.of(deletes(table)).end() : Offset.START;
        List<Map<String, Object>> deleted = new ArrayList<>(table.data().delete(3));
        check.simulation().source().advance(Duration.ofHours(1));
        List<InternalRow> rows;
        try (LakeflowConnect next = check.simulation().connect()) {
            rows = Reading.rows(deletes(table.in(next), start));
        }
        check.requireNone(
                ValueInspector.of(rows, schema).misfits(),
                "deletes with the table's columns",
                "rows of deletes have the shape of the table's rows, with nulls for what is not known");
        List<String> nulls = new ArrayList<>();
        for (String key : table.metadata().primaryKeys()) {
            rows.stream()
                    .filter(row -> Columns.value(row, schema, key).isEmpty())
                    .findFirst()
                    .ifPresent(row -> nulls.add("`" + key + "` null"));
        }
        check.requireNone(nulls, "the key of every deleted row", "deletes must say which row is gone");
        requireTold(table, deleted, rows);
    }

    /** T10; once told, a delete is not told again in the same run, and the next run tells of the next. */
    static void move(TableUnderTest table) {
        assumeTrue(hasDeletes(table), () -> "Table `" + table.name() + "` has no deletes");
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        table.data().delete(2);
        source.advance(Duration.ofHours(1));
        Offset first = Reading.of(deletes(table)).end();
        check.require(
                !first.equals(Offset.START),
                "another offset than the empty one after a first read of deletes",
                first.json(),
                "the deletes have offsets of their own, which must say up to where they were told");
        Reading again = Reading.of(deletes(table, first));
        check.require(
                again.rows().isEmpty() && again.end().equals(first),
                "nothing more, and the same offset, in the same run",
                again.rows().size() + " deletes, then " + again.end().json(),
                "the end of a run must be fixed when it starts");
        List<Map<String, Object>> deleted = new ArrayList<>(table.data().delete(2));
        source.advance(Duration.ofHours(1));
        try (LakeflowConnect next = check.simulation().connect()) {
            Reading second = Reading.of(deletes(table.in(next), first));
            requireTold(table, deleted, second.rows());
            check.require(
                    !second.end().equals(first),
                    "another offset after it",
                    second.end().json(),
                    "the end of a run must move");
        }
    }

    private static void requireTold(TableUnderTest table, List<Map<String, Object>> deleted, List<InternalRow> told) {
        if (!ReadChecks.comparable(table)) {
            return;
        }
        Set<List<String>> missing = ReadChecks.keys(table, deleted);
        missing.removeAll(ReadChecks.deliveredKeys(table, told));
        table.check()
                .require(
                        missing.isEmpty(),
                        "the " + deleted.size() + " rows that were deleted",
                        told.size() + " rows; missing is " + ReadChecks.first(missing),
                        "does the source tell of deletes there, and by these values?");
    }

    private static boolean hasDeletes(TableUnderTest table) {
        return table.metadata().ingestionType() == IngestionType.CDC_WITH_DELETES;
    }

    private static boolean byToken(TableUnderTest table) {
        return table.check()
                .simulation()
                .source()
                .model()
                .changeFeedOf(table.name())
                .flatMap(TableModel::changeToken)
                .isPresent();
    }

    private static TableRead deletes(TableUnderTest table) {
        return deletes(table, Offset.START);
    }

    private static TableRead deletes(TableUnderTest table, Offset start) {
        return table.connector().readTableDeletes(table.name(), start, ReadOptions.allColumns(table.options()));
    }

    private DeleteChecks() {}
}
