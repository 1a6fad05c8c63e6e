package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.PagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** A source that answers from a store which stays behind, and says how far it has got. */
class WatermarkTest {
    private final FakeWorld world = new FakeWorld();
    private final Map<Long, Instant> rows = new TreeMap<>();
    private Duration behind = Duration.ofMinutes(10);
    private String watermark = "end_time";

    private static TableModel table(IngestionType ingestion) {
        ValueModel start = new ValueModel.CursorStart(new TimeFormat.EpochSeconds(), Instant.EPOCH, false);
        return TestConnector.table(
                "/items",
                TestConnector.SKIPPING,
                ingestion,
                List.of(new ParameterModel(ParameterModel.Place.QUERY, "since", false, start)),
                new IncrementalModel(
                        "updated_at",
                        List.of(),
                        SourceOrder.NONE,
                        Duration.ZERO,
                        Duration.ZERO,
                        null,
                        null,
                        "/end_time",
                        false));
    }

    private Response answer(Request request) {
        HttpUrl url = request.url();
        Instant since = Instant.ofEpochSecond(Long.parseLong(Objects.requireNonNull(url.queryParameter("since"))));
        Instant complete = world.now().minus(behind).truncatedTo(ChronoUnit.SECONDS);
        String items = rows.entrySet().stream()
                .filter(row ->
                        !row.getValue().isBefore(since) && !row.getValue().isAfter(complete))
                .skip(Long.parseLong(Objects.requireNonNull(url.queryParameter("skip"))))
                .limit(2)
                .map(row -> "{\"id\":" + row.getKey() + ",\"updated_at\":\"" + row.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String said = ",\"" + watermark + "\":" + complete.getEpochSecond();
        return world.response(request, 200, "{\"items\":" + items + said + "}").build();
    }

    private TestConnector connector(IngestionType ingestion) {
        return new TestConnector(table(ingestion), TestConnector.OPTIONS, world.environment(this::answer));
    }

    @Test
    void a_run_ends_where_the_source_says_that_it_is_complete() {
        rows.put(1L, world.now().minusSeconds(3600));
        Offset end = connector(IngestionType.APPEND).read(Offset.START).end();
        assertThat(end.json()).contains("\"through\":\"2026-03-01T11:50:00Z\"");
        rows.put(2L, world.now().minusSeconds(300));
        world.advance(Duration.ofHours(1));
        assertThat(connector(IngestionType.APPEND).read(end).ids()).containsExactly(2L);
    }

    @Property(tries = 300)
    void each_row_is_appended_once_however_far_the_source_stays_behind(@ForAll long seed) {
        Random random = new Random(seed);
        rows.clear();
        List<Long> delivered = new ArrayList<>();
        Offset offset = Offset.START;
        for (int round = 0; round < 12; round++) {
            for (int added = random.nextInt(6); added > 0; added--) {
                rows.put(rows.size() + 1L, world.now());
                world.advance(Duration.ofMillis(random.nextInt(3_000)));
            }
            behind = Duration.ofMillis(random.nextInt(20_000));
            TestConnector.Delivery read = connector(IngestionType.APPEND).read(offset);
            delivered.addAll(read.ids());
            assertThat(read.ids().isEmpty() || !read.end().equals(offset)).isTrue();
            offset = read.end();
        }
        behind = Duration.ZERO;
        world.advance(Duration.ofHours(1));
        delivered.addAll(connector(IngestionType.APPEND).read(offset).ids());
        assertThat(delivered).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(rows.keySet());
    }

    @Test
    void rows_without_a_watermark_move_nothing() {
        rows.put(1L, world.now().minusSeconds(3600));
        watermark = "elsewhere";
        assertThatThrownBy(() -> connector(IngestionType.CDC).read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("the last page does not say at `/end_time` up to when it is complete");
        rows.clear();
        assertThat(connector(IngestionType.CDC).read(Offset.START))
                .isEqualTo(new TestConnector.Delivery(List.of(), Offset.START));
    }
}
