package dev.tributary.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.simulator.SimulatedSource;
import dev.tributary.worlds.query.RandomCondition;
import dev.tributary.worlds.query.Spark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.streaming.SourceProgress;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options by which a stream says what Spark tells a batch's source: columns and rows; and how large its batches are. */
class StreamOptionsTest {
    private static final String ZONE =
            Spark.SESSION.conf().get(SQLConf.SESSION_LOCAL_TIMEZONE().key());

    private static final long FIRST = Long.getLong("seed", 1);
    private static final int QUERIES = Integer.getInteger("queries", 2);
    private static final int ROWS = 23;

    @TempDir
    private Path directory;

    private int streams;

    /** The batches of a stream that has ended. */
    private record Streamed(List<String> rows, List<SourceProgress> batches) {}

    private Streamed stream(
            SimulatedSource source, String table, Map<String, String> options, Trigger trigger, Path checkpoint)
            throws Exception {
        String name = "streamed_" + table + "_" + streams++;
        StreamingQuery query = Spark.SESSION
                .readStream()
                .format(source.model().name())
                .options(Spark.options(source, table))
                .options(options)
                .load()
                .writeStream()
                .format("memory")
                .queryName(name)
                .trigger(trigger)
                .option("checkpointLocation", checkpoint.toString())
                .start();
        query.awaitTermination();
        List<SourceProgress> batches = Arrays.stream(query.recentProgress())
                .filter(progress -> progress.numInputRows() > 0)
                .map(StreamingQueryProgress::sources)
                .map(sources -> sources[0])
                .toList();
        return new Streamed(Spark.texts(Spark.SESSION.table(name)), batches);
    }

    private Streamed stream(SimulatedSource source, String table, Map<String, String> options) throws Exception {
        return stream(source, table, options, Trigger.AvailableNow(), directory.resolve("checkpoint" + streams));
    }

    @ParameterizedTest
    @CsvSource({
        "timed_world, windows_numbered",
        "timed_world, ascending_linked",
        "queried_world, minutes",
        "queried_world, players",
        "queried_world, books"
    })
    void a_stream_delivers_what_its_filter_and_its_columns_say(String world, String table) throws Exception {
        try (SimulatedSource source = Spark.start(world, FIRST, ROWS)) {
            Dataset<Row> rows = Spark.read(source, table, Map.of());
            List<Row> all = rows.collectAsList();
            Dataset<Row> known = Spark.SESSION.createDataFrame(all, rows.schema());
            for (long seed = FIRST; seed < FIRST + QUERIES; seed++) {
                Random random = new Random(seed * 37 + table.hashCode());
                String filter = RandomCondition.of(rows.schema(), all, random);
                String[] columns = RandomCondition.columns(rows.schema(), random);
                Map<String, String> options = Map.of("filter", filter, "columns", String.join(", ", columns));
                List<String> expected = Spark.texts(known.where(filter).selectExpr(columns));

                assertThat(stream(source, table, options).rows())
                        .as("%s, seed %d: %s", table, seed, filter)
                        .isEqualTo(expected);
                assertThat(Spark.texts(Spark.read(source, table, options)))
                        .as("%s, seed %d: %s", table, seed, filter)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void what_a_filter_says_of_the_cursor_is_asked_of_the_source() throws Exception {
        try (SimulatedSource source = Spark.start("timed_world", FIRST, ROWS)) {
            int before = source.requests().size();
            stream(source, "windows_numbered", Map.of());
            int whole = source.requests().size() - before;
            before = source.requests().size();
            stream(source, "windows_numbered", Map.of("filter", "updated_at >= TIMESTAMP'2025-06-01' AND name <> ''"));

            assertThat(source.requests().size() - before).isLessThan(whole);
        }
    }

    @Test
    void deleted_rows_are_delivered_whatever_the_filter_says() throws Exception {
        try (SimulatedSource source = Spark.start("related_world", FIRST, ROWS)) {
            source.table("marked").delete(3);
            source.advance(Duration.ofHours(1));
            long deleted = Spark.read(source, "marked", Map.of("includeDeletes", "true"))
                    .where("__deleted")
                    .count();
            Map<String, String> options =
                    Map.of("includeDeletes", "true", "columns", "name, id", "filter", "name = 'nobody'");

            assertThat(deleted).isPositive();
            assertThat(stream(source, "marked", options).rows())
                    .hasSize(Math.toIntExact(deleted))
                    .allMatch(row -> row.endsWith(",true]"));
        }
    }

    @Test
    void an_offset_that_was_reached_with_a_filter_is_none_to_go_on_from_with_another() throws Exception {
        try (SimulatedSource source = Spark.start("timed_world", FIRST, ROWS)) {
            Path checkpoint = directory.resolve("marked");
            drain(source, Map.of("filter", "id > 3"), checkpoint);
            source.advance(Duration.ofDays(1));

            drain(source, Map.of("filter", "id > 3"), checkpoint);
            assertThatThrownBy(() -> drain(source, Map.of("filter", "id > 2"), checkpoint))
                    .hasMessageContaining(
                            "was reached with another option `filter`, which is `id > 2 (times in " + ZONE);
            assertThatThrownBy(() -> drain(source, Map.of(), checkpoint))
                    .hasMessageContaining("the offset was reached with option `filter` `id > 3 (times in " + ZONE);
        }
    }

    @Test
    void a_filter_in_another_time_zone_is_another_filter() throws Exception {
        try (SimulatedSource source = Spark.start("timed_world", FIRST, ROWS)) {
            Path checkpoint = directory.resolve("zoned");
            Map<String, String> options = Map.of("filter", "updated_at > '2026-01-01'");
            drain(source, options, checkpoint);
            source.advance(Duration.ofDays(1));
            Spark.SESSION.conf().set(SQLConf.SESSION_LOCAL_TIMEZONE().key(), "Asia/Kathmandu");
            try {
                assertThatThrownBy(() -> drain(source, options, checkpoint))
                        .hasMessageContaining("was reached with another option `filter`")
                        .hasMessageContaining("(times in Asia/Kathmandu)` now");
            } finally {
                Spark.SESSION.conf().set(SQLConf.SESSION_LOCAL_TIMEZONE().key(), ZONE);
            }
            drain(source, options, checkpoint);
        }
    }

    private static void drain(SimulatedSource source, Map<String, String> options, Path checkpoint) throws Exception {
        Spark.SESSION
                .readStream()
                .format(source.model().name())
                .options(Spark.options(source, "since_continued"))
                .options(options)
                .load()
                .writeStream()
                .format("noop")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", checkpoint.toString())
                .start()
                .awaitTermination();
    }

    @Test
    void what_is_wrong_with_an_option_is_told_before_any_request() {
        try (SimulatedSource source = Spark.start("timed_world", FIRST, ROWS)) {
            assertRefused(
                    source, Map.of("columns", "id, nam"), "names `nam`, which is no column. Did you mean `name`?");
            assertRefused(source, Map.of("columns", "id, ID"), "names `id` twice");
            assertRefused(source, Map.of("columns", "id,"), "which is no column");
            assertRefused(source, Map.of("filter", "nam = 'x'"), "Did you mean one of the following? [`name`");
            assertRefused(source, Map.of("filter", "name ="), "option `filter` is `name =`, but Spark says:");
            assertRefused(source, Map.of("filter", "id"), "option `filter` is `id`, but Spark says:");
            for (String filter : List.of("rand() < 0.5", "updated_at < now()", "id IN (SELECT 1)")) {
                assertRefused(source, Map.of("filter", filter), "the same of the same row at any time");
            }
            assertRefused(source, Map.of("maxRowsPerTrigger", "0"), "a number of rows, 1 or more, found `0`");
            assertRefused(
                    source,
                    Map.of("maxRowsPerTrigger", "5", "max_records_per_batch", "6"),
                    "another name of it (max_records_per_batch, maxRecordsPerBatch, maxRowsPerTrigger) says `6`");
            assertRefused(source, Map.of("maxBytesPerTrigger", "10k"), "Use `maxRowsPerTrigger`");
            assertRefused(source, Map.of("maxRowPerTrigger", "5"), "Did you mean `maxRowsPerTrigger`?");
            assertThat(source.requests()).isEmpty();
        }
    }

    private static void assertRefused(SimulatedSource source, Map<String, String> options, String message) {
        assertThatThrownBy(() -> Spark.read(source, "since_continued", options)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"maxRowsPerTrigger", "MAXRECORDSPERBATCH", "max_records_per_batch"})
    void batches_have_as_many_rows_as_a_stream_wants(String option) throws Exception {
        try (SimulatedSource source = Spark.start("timed_world", FIRST, ROWS)) {
            Streamed streamed = stream(source, "ascending_linked", Map.of(option, "5"));

            assertThat(streamed.rows()).hasSize(ROWS);
            assertThat(streamed.batches()).hasSizeGreaterThanOrEqualTo(3);
            List<Long> behind = new ArrayList<>();
            for (SourceProgress batch : streamed.batches()) {
                behind.add(Long.valueOf(batch.metrics().get("behindMillis")));
                assertThat(batch.latestOffset()).isEqualTo(last(streamed).endOffset());
                assertThat(Long.parseLong(batch.metrics().get("requests"))).isPositive();
                assertThat(Long.parseLong(batch.metrics().get("bytes"))).isPositive();
            }
            assertThat(behind).isSortedAccordingTo((one, other) -> Long.compare(other, one));
            assertThat(behind.get(0)).isPositive();
            assertThat(behind.get(behind.size() - 1)).isZero();
        }
    }

    private static SourceProgress last(Streamed streamed) {
        return streamed.batches().get(streamed.batches().size() - 1);
    }

    @Test
    @SuppressWarnings("deprecation") // the trigger is, not what it promises
    void one_batch_takes_all_that_there_is() throws Exception {
        try (SimulatedSource source = Spark.start("timed_world", FIRST, ROWS)) {
            Streamed streamed = stream(
                    source,
                    "ascending_linked",
                    Map.of("maxRowsPerTrigger", "5"),
                    Trigger.Once(),
                    directory.resolve("once"));

            assertThat(streamed.rows()).hasSize(ROWS);
            assertThat(streamed.batches()).hasSize(1);
        }
    }
}
