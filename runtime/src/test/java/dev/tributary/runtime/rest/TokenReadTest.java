package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.IngestionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.offset.Stamp;
import dev.tributary.runtime.offset.TokenPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** A source that hands out tokens: the number of the last change. */
class TokenReadTest {
    private final FakeWorld world = new FakeWorld();
    private final List<Long> changes = new ArrayList<>();
    private String tokenPrefix = "";
    private boolean expired;
    private Runnable busy = () -> {};

    private Offset at(String token) {
        return new Stamp(Optional.empty(), "id", new TreeMap<>(), Map.of())
                .on(new Place("test", "things"), new TokenPosition(token, Optional.of(world.now())).offset());
    }

    private static TableModel table(IngestionType ingestion) {
        return TestConnector.table(
                "/items",
                new PaginationModel.Offset("skip", new PaginationModel.PageSize("size", 2), PageEnd.SILENT),
                ingestion,
                List.of(new ParameterModel(
                        ParameterModel.Place.QUERY, "token", false, new ValueModel.ChangeToken("/next", 410))),
                null);
    }

    private TestConnector connector(IngestionType ingestion) {
        return new TestConnector(table(ingestion), TestConnector.OPTIONS, world.environment(this::answer));
    }

    private TestConnector connector() {
        return connector(IngestionType.CDC);
    }

    private Response answer(Request request) {
        String token = request.url().queryParameter("token");
        if (token != null && expired) {
            return world.response(request, 410, "{}").build();
        }
        int from = Integer.parseInt(Objects.requireNonNull(request.url().queryParameter("skip")));
        List<String> rows = IntStream.range(0, changes.size())
                .skip(token == null ? 0 : Long.parseLong(token.substring(token.lastIndexOf('-') + 1)))
                .skip(from)
                .limit(2)
                .mapToObj(change -> "{\"id\":" + changes.get(change) + ",\"name\":\"" + change + "\"}")
                .toList();
        Response response = world.response(
                        request,
                        200,
                        "{\"items\":[" + String.join(",", rows) + "],\"next\":\"" + tokenPrefix + changes.size()
                                + "\"}")
                .build();
        busy.run();
        return response;
    }

    @Test
    void the_first_run_reads_everything_and_later_ones_what_changed_since() {
        changes.addAll(List.of(1L, 2L, 3L));
        TestConnector.Delivery first = connector().read(Offset.START);
        assertThat(first.ids()).containsExactly(1L, 2L, 3L);
        assertThat(first.end().json())
                .isEqualTo(
                        "{\"version\":1,\"strategy\":\"token\",\"token\":\"3\",\"since\":\"2026-03-01T12:00:00Z\",\"key\":\"id\"}");

        changes.addAll(List.of(2L, 4L));
        TestConnector.Delivery second = connector().read(first.end());
        assertThat(second.ids()).containsExactly(2L, 4L);
        assertThat(connector().read(second.end())).isEqualTo(new TestConnector.Delivery(List.of(), second.end()));
    }

    @Test
    void a_run_ends_where_its_first_read_did_though_the_source_goes_on() {
        changes.add(1L);
        TestConnector run = connector();
        Offset end = run.read(Offset.START).end();
        changes.add(2L);

        assertThat(run.read(end)).isEqualTo(new TestConnector.Delivery(List.of(), end));
        assertThat(connector().read(end).ids()).containsExactly(2L);
    }

    @Test
    void the_token_of_a_link_is_its_parameter() {
        tokenPrefix = "https://elsewhere.example.com/things?token=";
        changes.add(1L);

        assertThat(connector().read(Offset.START).end()).isEqualTo(at("1"));
    }

    @Test
    void with_an_expired_token_a_cdc_table_is_read_whole_and_others_say_what_to_do() {
        changes.addAll(List.of(1L, 2L));
        Offset end = connector().read(Offset.START).end();
        changes.add(3L);
        expired = true;

        assertThat(connector().read(end).ids()).containsExactly(1L, 2L, 3L);
        assertThatThrownBy(() -> connector(IngestionType.APPEND).read(end))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("a whole read would append rows again")
                .hasMessageContaining("start the table anew");
        assertThatThrownBy(() -> connector(IngestionType.CDC_WITH_DELETES).read(end))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("a whole read would not tell what was deleted meanwhile");
    }

    @Test
    void after_a_whole_read_of_what_has_become_empty_the_expired_token_is_gone() {
        changes.add(1L);
        Offset end = connector().read(Offset.START).end();
        changes.clear();
        expired = true;
        TestConnector.Delivery whole = connector().read(end);
        assertThat(whole).isEqualTo(new TestConnector.Delivery(List.of(), at("0")));
    }

    @Test
    void the_token_of_a_quiet_table_is_renewed_before_the_source_forgets_it() {
        tokenPrefix = "made-" + world.now() + "-";
        Offset first = connector().read(Offset.START).end();
        tokenPrefix = "made-later-";
        world.advance(Duration.ofHours(23));
        assertThat(connector().read(first)).isEqualTo(new TestConnector.Delivery(List.of(), first));
        world.advance(Duration.ofHours(2));
        TestConnector run = connector();
        TestConnector.Delivery renewed = run.read(first);
        assertThat(renewed).isEqualTo(new TestConnector.Delivery(List.of(), at("made-later-0")));
        assertThat(run.read(renewed.end())).isEqualTo(renewed);
    }

    @Test
    void a_last_page_without_a_token_moves_nothing() {
        TestConnector connector = new TestConnector(
                table(IngestionType.CDC),
                TestConnector.OPTIONS,
                world.environment(request ->
                        world.response(request, 200, "{\"items\":[]}").build()));

        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("the last page has no change token at `/next`");
    }

    @Test
    void rows_with_the_token_that_was_sent_are_an_error() {
        TestConnector connector = new TestConnector(
                table(IngestionType.CDC),
                TestConnector.OPTIONS,
                world.environment(request -> world.response(
                                request,
                                200,
                                "0".equals(request.url().queryParameter("skip"))
                                        ? "{\"items\":[{\"id\":1}],\"next\":\"same\"}"
                                        : "{\"items\":[],\"next\":\"same\"}")
                        .build()));

        assertThatThrownBy(() -> connector.read(at("same")))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("would be read again and again");
    }

    @Test
    void an_offset_of_another_strategy_is_refused() {
        assertThatThrownBy(() -> connector()
                        .read(new Offset(
                                "{\"version\":1,\"strategy\":\"snapshot\",\"takenAt\":\"2026-01-01T00:00:00Z\"}")))
                .isInstanceOf(OffsetException.class)
                .hasMessageContaining("is of a table read by snapshot, but this one is read by token");
    }

    @Property(tries = 200)
    void all_changes_are_delivered_in_their_order_from_whatever_offset_a_run_starts(
            @ForAll @Size(max = 30) List<@LongRange(max = 9) Long> log, @ForAll long seed) {
        Random random = new Random(seed);
        changes.clear();
        Map<Integer, List<Long>> delivered = new TreeMap<>(Map.of(0, List.of()));
        List<Offset> offsets = new ArrayList<>(List.of(Offset.START));
        busy = () -> {
            if (random.nextInt(3) == 0 && changes.size() < log.size()) {
                changes.add(log.get(changes.size()));
            }
        };
        while (changes.size() < log.size()) {
            changes.add(log.get(changes.size()));
            int from = random.nextInt(offsets.size());
            TestConnector.Delivery read = connector().read(offsets.get(from));
            List<Long> known = new ArrayList<>(delivered.getOrDefault(from, List.of()));
            known.addAll(read.ids());
            delivered.put(offsets.size(), known);
            offsets.add(read.end());
        }
        busy = () -> {};
        delivered.forEach((number, known) -> {
            List<Long> all = new ArrayList<>(known);
            all.addAll(connector().read(offsets.get(number)).ids());
            assertThat(all).isEqualTo(log);
        });
    }

    @Property
    void whatever_a_source_calls_a_token_comes_back(@ForAll String token) {
        Offset offset = at(token);

        assertThat(TokenPosition.parse(new Place("test", "things"), offset))
                .contains(new TokenPosition(token, Optional.of(world.now())));
        assertThat(offset.json()).doesNotContain("\n");
    }
}
