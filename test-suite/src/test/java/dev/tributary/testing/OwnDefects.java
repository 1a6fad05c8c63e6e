package dev.tributary.testing;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.testing.BrokenConnectors.OtherOffsets;
import dev.tributary.testing.BrokenConnectors.OtherRows;
import dev.tributary.testing.SamplePages.Habit;
import java.time.Duration;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Mistakes for the checks that the public suite lacks: T. */
final class OwnDefects {
    private static final long MICROS_OF_AN_HOUR = Duration.ofHours(1).toNanos() / 1000;

    static List<Defect> all() {
        return List.of(
                Defect.of("T1", "a row again in the next run", BrokenRuns.ARowAgainInTheNextRun::new),
                Defect.of(
                                "T2",
                                "rows that changed never come again",
                                rows(
                                        "changes",
                                        (rows, schema) -> rows.removeIf(
                                                row -> row.toString().contains("(revision"))))
                        .alsoSeenBy("T3", "T4", "T8", "T9"),
                Defect.of(
                                "T2",
                                "an offset {\"done\": true}, from which nothing is read ever again",
                                offsets("changes", (start, end, call) -> new Offset("{\"done\":true}")))
                        .alsoSeenBy("S17", "T3", "T8", "T9"),
                Defect.of("T3", "rows with the cursor at which a run ends are lost", BrokenRuns.LosesTheCut::new)
                        .alsoSeenBy("T4"),
                Defect.of("T4", "where a read begins is remembered, not said", BrokenRuns.RemembersWhereItWas::new),
                Defect.of("T5", "fewer rows next time", BrokenRuns.FewerRowsNextTime::new)
                        .alsoSeenBy("T7", "T15"),
                Defect.of("T6", "a short page ends the paging", habit(Habit.TAKES_SHORT_PAGES_FOR_THE_END)),
                Defect.of("T7", "a page that failed ends the paging", habit(Habit.TAKES_FAILED_PAGES_FOR_THE_END)),
                Defect.of("T7", "a page that is no JSON ends the paging", habit(Habit.TAKES_GARBAGE_FOR_THE_END)),
                Defect.of("T8", "an end that is fixed when all is read", BrokenRuns.EndsWhenItIsDone::new),
                Defect.of("T9", "a run ends by this machine's clock", habit(Habit.HAS_ITS_OWN_TIME)),
                Defect.of("T9", "fractions of seconds are cut off", times(1_000_000, 0)),
                Defect.of("T9", "times are read in this machine's zone", times(1, MICROS_OF_AN_HOUR)),
                Defect.of("T10", "deletes that never move", BrokenDeletes.DeletesThatNeverMove::new),
                Defect.of("T12", "requests are shown with their credentials", habit(Habit.SHOWS_REQUESTS)),
                Defect.of("T12", "credentials go wherever a next link leads", habit(Habit.FOLLOWS_LINKS_ANYWHERE)),
                Defect.of("T13", "refused credentials are tried again", habit(Habit.TRIES_REFUSED_CREDENTIALS_AGAIN)),
                Defect.of(
                        "T13",
                        "refused credentials are an error as any other",
                        habit(Habit.TAKES_REFUSALS_FOR_FAILURES)),
                Defect.of("T14", "options that nobody declared", BrokenRuns.AnyOptions::new),
                Defect.of(
                        "T15",
                        "a long that was a double on its way",
                        rows(
                                "labels",
                                (rows, schema) -> rows.replaceAll(row -> row.isNullAt(schema.fieldIndex("uses"))
                                        ? row
                                        : OtherRows.with(row, schema, "uses", (long)
                                                (double) row.getLong(schema.fieldIndex("uses")))))),
                Defect.of(
                        "T15",
                        "a text without what lies beyond ASCII",
                        rows(
                                "labels",
                                (rows, schema) -> rows.replaceAll(row -> OtherRows.with(
                                        row,
                                        schema,
                                        "color",
                                        row.isNullAt(1)
                                                ? null
                                                : UTF8String.fromString(row.getUTF8String(1)
                                                        .toString()
                                                        .replaceAll("[^ -~]", "?")))))),
                Defect.of("T15", "12.5 in a long column becomes 12", habit(Habit.CUTS_FRACTIONS)),
                Defect.of("T16", "a limit that the source announces is passed", habit(Habit.IGNORES_LIMITS)),
                Defect.of(
                        "T17",
                        "all rows are collected before the first is handed out",
                        BrokenConnectors.CollectsAll::new));
    }

    private static Defect.Maker habit(Habit habit) {
        return (options, environment) -> new SampleConnector(options, environment, habit);
    }

    private static Defect.Maker rows(String table, OtherRows.RowChange change) {
        return (options, environment) -> new OtherRows(options, environment, table, change);
    }

    private static Defect.Maker offsets(String table, OtherOffsets.OffsetChange change) {
        return (options, environment) -> new BrokenRuns.ReadsNothingOnceDone(options, environment, table, change);
    }

    /** Cursors in whole units, and later by so many microseconds. */
    private static Defect.Maker times(long unit, long later) {
        return rows(
                "people",
                (rows, schema) -> rows.replaceAll(row -> {
                    long micros = row.getLong(schema.fieldIndex("updated_at"));
                    return OtherRows.with(row, schema, "updated_at", Math.floorDiv(micros, unit) * unit + later);
                }));
    }

    private OwnDefects() {}
}
