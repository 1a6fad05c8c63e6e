package dev.tributary.runtime.rest;

import static dev.tributary.model.SourceOrder.ASCENDING;
import static dev.tributary.model.SourceOrder.DESCENDING;
import static dev.tributary.model.SourceOrder.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints last for years: what any release wrote is gone on from, and ends where the source does. */
class OldOffsetsTest {
    private static final PaginationModel SINGLE = new PaginationModel.SinglePage();

    private final FakeWorld world = new FakeWorld();

    /** The first two were delivered when the offsets were written. */
    private final Map<Long, Instant> rows = new TreeMap<>(Map.of(
            1L, Instant.parse("2026-01-01T00:00:00Z"),
            2L, Instant.parse("2026-01-31T23:00:00Z"),
            3L, Instant.parse("2026-02-01T00:00:00.000001Z"),
            4L, Instant.parse("2026-02-28T00:00:00Z")));

    private static Offset offset(String file) throws IOException {
        try (InputStream in = OldOffsetsTest.class.getResourceAsStream("/offsets/" + file + ".json")) {
            return new Offset(
                    new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private Response answer(Request request, SourceOrder order, String name) {
        HttpUrl url = request.url();
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        String token = url.queryParameter("token");
        Comparator<Map.Entry<Long, Instant>> byTime = Map.Entry.comparingByValue();
        String body = rows.entrySet().stream()
                .filter(row -> since == null
                        || (name.equals("id")
                                ? row.getKey() > Long.parseLong(since)
                                : !row.getValue().isBefore(Instant.parse(since))))
                .filter(row -> until == null || row.getValue().isBefore(Instant.parse(until)))
                .filter(row -> token == null || row.getKey() > Long.parseLong(token))
                .sorted(order == DESCENDING ? byTime.reversed() : byTime)
                .map(row -> "{\"id\":" + row.getKey() + ",\"updated_at\":\"" + row.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return world.response(request, 200, "{\"rows\":" + body + ",\"next\":\"4\"}")
                .build();
    }

    private TestConnector.Delivery read(TableModel table, Offset start) {
        IncrementalModel incremental = table.incremental();
        TestConnector run = new TestConnector(
                TestConnector.table(
                        "/rows",
                        table.pagination(),
                        table.ingestion(),
                        table.request().parameters(),
                        incremental),
                TestConnector.OPTIONS,
                world.environment(request -> answer(
                        request,
                        incremental == null ? NONE : incremental.order(),
                        incremental == null ? "" : incremental.cursor())));
        return run.read(start);
    }

    private void goesOn(TableModel table, String file, Long... expected) throws IOException {
        Offset start = offset(file);
        TestConnector.Delivery read = read(table, start);
        assertThat(read.ids()).containsExactlyInAnyOrder(expected);
        assertThat(read.end()).isNotEqualTo(start);
        assertThat(read(table, read.end())).isEqualTo(new TestConnector.Delivery(List.of(), read.end()));
    }

    @ParameterizedTest
    @CsvSource({
        "1/cursor, NONE, false",
        "1/cursor, ASCENDING, false",
        "1/cursor, DESCENDING, false",
        "1/cursor, NONE, true",
        "1/cursor-without-stamp, NONE, false",
        "1/cursor-without-stamp, NONE, true"
    })
    void a_time_is_gone_on_from(String file, SourceOrder order, boolean windowed) throws IOException {
        goesOn(TestConnector.changes(SINGLE, order, windowed, windowed ? Duration.ofDays(5) : null), file, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = "1/snapshot")
    void a_table_that_was_read_whole_is_read_whole_again(String file) throws IOException {
        Offset start = offset(file);
        TestConnector.Delivery read = read(TestConnector.snapshot(SINGLE), start);
        assertThat(read.ids()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(read.end()).isNotEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/sequence", "1/sequence-without-stamp"})
    void a_number_is_gone_on_from(String file) throws IOException {
        TableModel table = TestConnector.table(
                "",
                SINGLE,
                IngestionType.CDC,
                List.of(new ParameterModel(
                        ParameterModel.Place.QUERY, "since", false, new ValueModel.SequenceStart(null, true))),
                new IncrementalModel("id", List.of(), ASCENDING, Duration.ZERO, Duration.ZERO, null, null, null, true));
        goesOn(table, file, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/token", "1/token-without-stamp", "1/token-without-time"})
    void a_token_is_gone_on_from(String file) throws IOException {
        TableModel table = TestConnector.table(
                "",
                SINGLE,
                IngestionType.CDC,
                List.of(new ParameterModel(
                        ParameterModel.Place.QUERY, "token", false, new ValueModel.ChangeToken("/next", 410))),
                null);
        goesOn(table, file, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/parents", "1/parents-without-stamp"})
    void parents_that_are_known_are_gone_on_from_and_others_read_from_their_beginning(String file) throws IOException {
        FamilySource source = new FamilySource(world);
        source.groups.put(1L, rows.get(1L));
        source.groups.put(2L, rows.get(1L));
        rows.forEach((id, updatedAt) -> {
            source.things.put(id, new FamilySource.Child(id, 1, updatedAt));
            source.things.put(10 + id, new FamilySource.Child(10 + id, 2, updatedAt));
        });
        FamilyConnector.Delivery read =
                new FamilyConnector(world.environment(source::answer)).read("recent_things", offset(file));
        assertThat(read.rows().keySet()).containsExactlyInAnyOrder(3L, 4L, 11L, 12L, 13L, 14L);
    }
}
