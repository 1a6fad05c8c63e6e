package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.testing.BrokenConnectors.OtherMetadata;
import dev.tributary.testing.BrokenConnectors.OtherOffsets;
import dev.tributary.testing.BrokenConnectors.OtherRows;
import dev.tributary.testing.BrokenRuns.OtherPlans.Plan;
import dev.tributary.testing.SamplePages.Habit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectorConformanceTest {

    /** Makes a connector. */
    private interface Maker extends BiFunction<Map<String, String>, Environment, LakeflowConnect> {}

    /** As the processor generates it. */
    static final class SampleConformance extends ConnectorConformance {
        SampleConformance() {
            super("sample");
        }
    }

    /** The suite for the connector that a test has set. */
    static final class BrokenConformance extends ConnectorConformance {
        private static ConnectorFactory factory = new SampleConnector.Factory();

        BrokenConformance() {
            super(factory, SampleConnector.MODEL);
        }
    }

    @Test
    void a_correct_connector_passes_and_what_does_not_apply_is_skipped_with_a_reason() {
        SuiteRun run = SuiteRun.of(SampleConformance.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed())
                .contains(
                        "sample > S2 tables are listed, each once",
                        "sample > changes > S16 reading converges",
                        "sample > people > S15 deletes have keys and the shape of rows");
        assertThat(run.skipped().get("sample > labels > S15 deletes have keys and the shape of rows"))
                .contains("is snapshot");
        assertThat(run.skipped().get("sample > labels > S17 rows dated in the future do not keep it going"))
                .contains("has no cursor");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void a_mistake_is_caught_by_the_check_that_is_meant_for_it(
            String check, String mistake, Maker connector, List<String> related) {
        BrokenConformance.factory = new ConnectorFactory() {
            @Override
            public String source() {
                return "sample";
            }

            @Override
            public LakeflowConnect connect(Map<String, String> options, Environment environment) {
                return connector.apply(options, environment);
            }
        };

        SuiteRun run = SuiteRun.of(BrokenConformance.class);

        assertThat(run.failedChecks())
                .as(run.failures().toString())
                .contains(check)
                .isSubsetOf(Stream.concat(Stream.of(check), related.stream()).toList());
        assertThat(run.failures().values())
                .allSatisfy(message -> assertThat(message).contains("expected:", "found:", "fix:", "requests:"))
                .allSatisfy(message -> assertThat(message).doesNotContain("sim-token"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("S1", "other partitions each time", BrokenConnectors.OtherPartitionsEachTime::new),
                mistake("S2", "a table twice", BrokenConnectors.ATableTwice::new),
                mistake("S3", "an unknown table has a schema", BrokenConnectors.UnknownTablesAccepted::new),
                mistake("S4", "another schema each time", BrokenConnectors.AnotherSchemaEachTime::new),
                mistake(
                        "S5",
                        "other metadata later",
                        metadata("labels", labels("name", Optional.empty()), labels("name", Optional.of("color")))),
                mistake(
                        "S6",
                        "a key that is no column",
                        metadata("labels", labels("number", Optional.empty()), labels("number", Optional.empty()))),
                mistake("S7", "a cursor that is no column", metadata("changes", cursor(), cursor())),
                mistake("S8", "deletes of a snapshot", BrokenConnectors.DeletesEverywhere::new),
                mistake(
                        "S9",
                        "an offset that is no JSON",
                        offsets(
                                "labels",
                                (start, end, call) -> new Offset(end.json().replaceAll("[{}]", "")))),
                mistake(
                        "S10",
                        "the first page only",
                        rows(
                                "labels",
                                (rows, schema) -> rows.subList(20, rows.size()).clear()),
                        "T6",
                        "T8"),
                mistake(
                        "S10",
                        "a row twice in an append table",
                        rows("events", (rows, schema) -> rows.add(rows.get(0))),
                        "T6"),
                mistake(
                        "S11",
                        "an int in a long column",
                        rows(
                                "labels",
                                (rows, schema) -> rows.replaceAll(row -> OtherRows.with(row, schema, "uses", 7)))),
                mistake(
                        "S12",
                        "null in a column that is never null",
                        rows(
                                "changes",
                                (rows, schema) ->
                                        rows.set(3, OtherRows.with(rows.get(3), schema, "updated_at", null)))),
                mistake(
                        "S13",
                        "a row of nulls",
                        rows("events", (rows, schema) -> rows.set(0, new GenericInternalRow(3)))),
                mistake("S14", "a null key", rows("labels", (rows, schema) -> rows.add(OtherRows.nullKey()))),
                mistake("S15", "deletes without keys", BrokenConnectors.DeletesWithoutKeys::new),
                mistake(
                        "T2",
                        "rows that changed never come again",
                        rows(
                                "changes",
                                (rows, schema) ->
                                        rows.removeIf(row -> row.toString().contains("(revision")))),
                mistake("T10", "deletes that never move", BrokenConnectors.DeletesThatNeverMove::new),
                mistake("S16", "rows and the same offset again", offsets("labels", (start, end, call) -> start)),
                mistake(
                        "S16",
                        "another offset each time",
                        offsets("labels", (start, end, call) -> new Offset("{\"call\":" + call + "}"))),
                mistake("T1", "a row again in the next run", BrokenRuns.ARowAgainInTheNextRun::new),
                mistake("T5", "fewer rows next time", BrokenRuns.FewerRowsNextTime::new, "T7"),
                mistake("T6", "a short page ends the paging", habit(Habit.TAKES_SHORT_PAGES_FOR_THE_END)),
                mistake("T7", "a failed page ends the paging", habit(Habit.TAKES_FAILED_PAGES_FOR_THE_END)),
                mistake("T8", "an end that is fixed when all is read", BrokenRuns.EndsWhenItIsDone::new),
                mistake("T12", "requests are shown with their credentials", habit(Habit.SHOWS_REQUESTS)),
                mistake("T14", "options that nobody declared", BrokenRuns.AnyOptions::new),
                mistake("P5", "partitions of nothing", plan(Plan.PARTS_OF_NOTHING), "S1"),
                mistake("P6", "another latest offset each time", plan(Plan.ANOTHER_END_EACH_TIME), "P8"),
                mistake("P8", "no partitions after the first batch", plan(Plan.NOTHING_AFTER_THE_FIRST_BATCH)),
                mistake("S17", "an end in the future", BrokenConnectors.EndsAtTheLatestRow::new),
                mistake(
                        "S18",
                        "a column that is always null",
                        rows(
                                "labels",
                                (rows, schema) -> rows.replaceAll(row -> OtherRows.with(row, schema, "color", null)))));
    }

    /** @param related checks that look at the same thing from elsewhere */
    private static Arguments mistake(String check, String mistake, Maker connector, String... related) {
        return Arguments.of(check, mistake, connector, List.of(related));
    }

    private static Maker habit(Habit habit) {
        return (options, environment) -> new SampleConnector(options, environment, habit);
    }

    private static Maker plan(Plan plan) {
        return (options, environment) -> new BrokenRuns.OtherPlans(options, environment, plan);
    }

    private static Maker metadata(String table, TableMetadata first, TableMetadata later) {
        return (options, environment) -> new OtherMetadata(options, environment, table, first, later);
    }

    private static Maker offsets(String table, OtherOffsets.OffsetChange change) {
        return (options, environment) -> new OtherOffsets(options, environment, table, change);
    }

    private static Maker rows(String table, OtherRows.RowChange change) {
        return (options, environment) -> new OtherRows(options, environment, table, change);
    }

    private static TableMetadata labels(String key, Optional<String> cursor) {
        return new TableMetadata(List.of(key), cursor, IngestionType.SNAPSHOT);
    }

    private static TableMetadata cursor() {
        return new TableMetadata(List.of("id"), Optional.of("changed"), IngestionType.CDC);
    }
}
