package dev.tributary.testing;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.testing.BrokenConnectors.OtherMetadata;
import dev.tributary.testing.BrokenConnectors.OtherOffsets;
import dev.tributary.testing.BrokenConnectors.OtherRows;
import dev.tributary.testing.BrokenParts.OtherParts;
import dev.tributary.testing.BrokenRuns.OtherPlans.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/** Mistakes for the checks that the public suite has too: S, P and W. */
final class PublicDefects {

    static List<Defect> suite() {
        return List.of(
                Defect.of("S1", "whether a table is read in parts changes", BrokenParts.SometimesInParts::new),
                Defect.of("S2", "a table twice", BrokenConnectors.ATableTwice::new),
                Defect.of("S2", "a table that is not listed", without("events")),
                Defect.of("S3", "an unknown table has a schema", BrokenConnectors.UnknownTablesAccepted::new),
                Defect.of("S4", "another schema each time", BrokenConnectors.AnotherSchemaEachTime::new),
                Defect.of("S4", "two columns of one name", BrokenConnectors.AColumnTwice::new),
                Defect.of(
                        "S5",
                        "other metadata later",
                        metadata("labels", labels("name", Optional.empty()), labels("name", Optional.of("color")))),
                Defect.of(
                        "S6",
                        "a key that is no column",
                        metadata("labels", labels("number", Optional.empty()), labels("number", Optional.empty()))),
                Defect.of("S7", "a cursor that is no column", metadata("changes", cursor(), cursor())),
                Defect.of("S8", "deletes of a snapshot", BrokenDeletes.DeletesEverywhere::new),
                Defect.of(
                        "S9",
                        "an offset that is no JSON",
                        offsets(
                                "labels",
                                (start, end, call) -> new Offset(end.json().replaceAll("[{}]", "")))),
                Defect.of(
                                "S10",
                                "the first page of a snapshot only",
                                own(SamplePages.Habit.READS_ONE_PAGE_OF_SNAPSHOTS))
                        .alsoSeenBy("T6", "T8", "W3", "W6"),
                Defect.of(
                                "S10",
                                "a read that stops at a cap, while its offset moves past the rest",
                                BrokenConnectors.StopsAtACap::new)
                        .alsoSeenBy("T3", "T6", "T8", "T9"),
                Defect.of(
                                "S10",
                                "a row twice in an append table",
                                rows("events", (rows, schema) -> rows.add(rows.get(0))))
                        .alsoSeenBy("P8", "T3", "T4", "T6"),
                Defect.of(
                                "S11",
                                "an int in a long column",
                                rows(
                                        "labels",
                                        (rows, schema) ->
                                                rows.replaceAll(row -> OtherRows.with(row, schema, "uses", 7))))
                        .alsoSeenBy("T15"),
                Defect.of(
                                "S11",
                                "a decimal of another scale",
                                rows(
                                        "changes",
                                        (rows, schema) -> rows.replaceAll(row -> OtherRows.with(
                                                row, schema, "amount", Decimal.apply(new BigDecimal("1.234"), 12, 3)))))
                        .alsoSeenBy("T15"),
                Defect.of(
                                "S12",
                                "null in a column that is never null",
                                rows(
                                        "changes",
                                        (rows, schema) ->
                                                rows.set(0, OtherRows.with(rows.get(0), schema, "updated_at", null))))
                        .alsoSeenBy("T3", "T4", "T9"),
                Defect.of(
                                "S13",
                                "a row of nulls",
                                rows("events", (rows, schema) -> rows.set(0, new GenericInternalRow(3))))
                        .alsoSeenBy("T3", "T4"),
                Defect.of("S14", "a null key", rows("labels", (rows, schema) -> rows.add(OtherRows.nullKey()))),
                Defect.of("S15", "deletes without keys", BrokenDeletes.DeletesWithoutKeys::new),
                Defect.of("S16", "rows and the same offset again", offsets("labels", (start, end, call) -> start)),
                Defect.of(
                        "S16",
                        "another offset each time",
                        offsets("labels", (start, end, call) -> new Offset("{\"call\":" + call + "}"))),
                Defect.of("S17", "an end in the future", BrokenConnectors.EndsAtTheLatestRow::new),
                Defect.of(
                                "S18",
                                "a column that is always null",
                                rows(
                                        "labels",
                                        (rows, schema) ->
                                                rows.replaceAll(row -> OtherRows.with(row, schema, "color", null))))
                        .alsoSeenBy("T15", "W3", "W6"));
    }

    static List<Defect> parts() {
        return List.of(
                Defect.of("P1", "other parts each time", BrokenConnectors.OtherPartitionsEachTime::new)
                        .alsoSeenBy("P2", "T11"),
                Defect.of(
                        "P2",
                        "an int in a long column of a part",
                        parts((rows, schema) -> rows.replaceAll(row -> OtherRows.with(row, schema, "updated_at", 7)))),
                Defect.of(
                        "P2",
                        "a column that no part has values in",
                        parts((rows, schema) -> rows.replaceAll(row -> OtherRows.with(row, schema, "kind", null)))),
                Defect.of("P5", "parts of nothing", plan(Plan.PARTS_OF_NOTHING)).alsoSeenBy("P8"),
                Defect.of("P5", "a latest offset that is no JSON", plan(Plan.AN_OFFSET_THAT_IS_NO_JSON)),
                Defect.of("P6", "another latest offset each time", plan(Plan.ANOTHER_END_EACH_TIME)),
                Defect.of("P8", "no parts after the first batch", plan(Plan.NOTHING_AFTER_THE_FIRST_BATCH)),
                Defect.of("P8", "parts that ignore where they begin", plan(Plan.ALL_FROM_THE_BEGINNING)),
                Defect.of("T11", "a row in two parts", BrokenParts.TheSameTwice::new),
                Defect.of("T11", "parts that only their planner knows", BrokenParts.KnownToThePlannerOnly::new)
                        .alsoSeenBy("P2"));
    }

    static List<Defect> writes() {
        return List.of(
                Defect.of("W1", "a table that is written is not listed", without("labels"))
                        .alsoSeenBy("S2"),
                Defect.of(
                                "W3",
                                "a row that was written is not read",
                                rows(
                                        "labels",
                                        (rows, schema) -> rows.removeIf(row -> !row.isNullAt(0)
                                                && row.getUTF8String(0)
                                                        .toString()
                                                        .startsWith("tributary"))))
                        .alsoSeenBy("W6"),
                Defect.of(
                                "W3",
                                "a value is read otherwise than it was written",
                                rows(
                                        "labels",
                                        (rows, schema) -> rows.replaceAll(row -> String.valueOf(row.getUTF8String(0))
                                                        .startsWith("tributary")
                                                ? OtherRows.with(row, schema, "color", UTF8String.fromString("grey"))
                                                : row)))
                        .alsoSeenBy("W6"),
                Defect.of("W6", "a delete that nobody is told of", BrokenDeletes.NoDeletes::new)
                        .alsoSeenBy("S15", "T10"));
    }

    private static Defect.Maker without(String table) {
        return (options, environment) -> new BrokenConnectors.ATableLess(options, environment, table);
    }

    private static Defect.Maker own(SamplePages.Habit habit) {
        return (options, environment) -> new SampleConnector(options, environment, habit);
    }

    private static Defect.Maker plan(Plan plan) {
        return (options, environment) -> new BrokenRuns.OtherPlans(options, environment, plan);
    }

    private static Defect.Maker parts(OtherRows.RowChange change) {
        return (options, environment) -> new OtherParts(options, environment, change);
    }

    private static Defect.Maker metadata(String table, TableMetadata first, TableMetadata later) {
        return (options, environment) -> new OtherMetadata(options, environment, table, first, later);
    }

    private static Defect.Maker offsets(String table, OtherOffsets.OffsetChange change) {
        return (options, environment) -> new OtherOffsets(options, environment, table, change);
    }

    private static Defect.Maker rows(String table, OtherRows.RowChange change) {
        return (options, environment) -> new OtherRows(options, environment, table, change);
    }

    private static TableMetadata labels(String key, Optional<String> cursor) {
        return new TableMetadata(List.of(key), cursor, IngestionType.SNAPSHOT);
    }

    private static TableMetadata cursor() {
        return new TableMetadata(List.of("id"), Optional.of("changed"), IngestionType.CDC);
    }

    private PublicDefects() {}
}
