package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.ResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedReadTest {
    private final FakeWorld world = new FakeWorld();
    private final ChangingSource source = new ChangingSource(world);

    private FedConnector run() {
        return new FedConnector(world.environment(source::answer));
    }

    private List<String> paths() {
        return world.requests().stream()
                .map(request -> String.join(
                        "/",
                        request.url().pathSegments().subList(1, request.url().pathSize())))
                .toList();
    }

    private Offset firstRun(String table) {
        source.put(1);
        source.put(2);
        source.put(3);
        world.advance(Duration.ofMinutes(1));
        FedConnector.Delivery first = run().read(table, Offset.START);
        assertThat(first.ids()).containsExactly(1L, 2L, 3L);
        world.advance(Duration.ofMinutes(1));
        world.requests().clear();
        return first.end();
    }

    @Test
    void the_first_run_reads_the_table_and_settles_the_offset_of_the_feed_before() {
        assertThat(firstRun("items").json())
                .startsWith("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-03-01T12:00:59Z\",\"cursor\":");
        assertThat(firstRun("tokened").json())
                .startsWith(
                        "{\"version\":1,\"strategy\":\"token\",\"token\":\"6\",\"since\":\"2026-03-01T12:02:59Z\",\"key\":");
    }

    @Test
    void rows_of_the_first_run_are_dated_before_every_event_to_come() {
        source.put(1);
        world.advance(Duration.ofMinutes(1));
        assertThat(run().read("items", Offset.START).rows())
                .extracting(FedConnector.Row::changedAt)
                .containsExactly(Instant.parse("2026-03-01T12:00:56Z"));
    }

    @Test
    void later_runs_fetch_what_the_feed_names_each_row_once() {
        for (String table : List.of("items", "tokened")) {
            source.items.clear();
            source.events.clear();
            Offset end = firstRun(table);
            source.put(2);
            world.advance(Duration.ofSeconds(1));
            source.put(2);
            source.put(4);
            source.remove(3);
            Instant last = world.now();
            world.advance(Duration.ofMinutes(1));
            FedConnector.Delivery second = run().read(table, end);
            assertThat(second.rows())
                    .extracting(FedConnector.Row::id, FedConnector.Row::changedAt, FedConnector.Row::deleted)
                    .containsExactlyInAnyOrder(tuple(2L, last, false), tuple(4L, last, false), tuple(3L, last, true));
            assertThat(paths().stream().filter(path -> path.startsWith("items/")))
                    .containsExactlyInAnyOrder("items/2", "items/4");
        }
    }

    @Test
    void a_row_that_is_gone_when_it_is_asked_for_was_deleted() {
        Offset end = firstRun("tokened");
        source.put(1);
        source.items.remove(1L);
        assertThat(run().read("tokened", end).rows())
                .extracting(FedConnector.Row::id, FedConnector.Row::deleted)
                .containsExactly(tuple(1L, true));
    }

    @Test
    void a_row_deleted_and_made_anew_at_once_is_asked_for() {
        Offset end = firstRun("items");
        source.put(1);
        source.remove(1);
        source.remove(2);
        source.put(2);
        world.advance(Duration.ofMinutes(1));
        assertThat(run().read("items", end).rows())
                .extracting(FedConnector.Row::id, FedConnector.Row::deleted)
                .containsExactlyInAnyOrder(tuple(1L, true), tuple(2L, false));
    }

    @Test
    void deletes_can_be_read_by_themselves() {
        for (String table : List.of("items", "tokened")) {
            source.items.clear();
            source.events.clear();
            Offset end = firstRun(table);
            source.put(2);
            source.remove(3);
            world.advance(Duration.ofMinutes(1));
            assertThat(run().deletes(table, end).ids()).containsExactly(3L);
        }
        assertThat(run().deletes("items", Offset.START).ids()).contains(3L);
        assertThat(run().deletes("tokened", Offset.START).ids()).isEmpty();
    }

    @Test
    void a_run_that_is_caught_up_keeps_its_offset() {
        for (String table : List.of("items", "tokened")) {
            FedConnector run = run();
            Offset end = run.read(table, Offset.START).end();
            source.put(9);
            assertThat(run.read(table, end)).isEqualTo(new FedConnector.Delivery(List.of(), end));
        }
    }

    @Test
    void a_history_that_is_over_makes_the_table_be_read_whole() {
        Offset end = firstRun("tokened");
        source.put(4);
        source.remembered = source.events.size();
        FedConnector.Delivery second = run().read("tokened", end);
        assertThat(second.ids()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(second.end().json()).contains("\"token\":\"4\"");
        assertThatThrownBy(() -> run().deletes("tokened", end))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("fed, tokened: the history of the feed is over, and a whole read would not tell what was"
                        + " deleted meanwhile — start the table anew: remove its target and its checkpoint.");
    }

    @Test
    void an_offset_from_before_what_the_source_keeps_makes_the_table_be_read_whole() {
        Offset end = firstRun("items");
        source.put(4);
        world.advance(Duration.ofDays(8));
        FedConnector forgetful = new FedConnector(world.environment(source::answer), Duration.ofDays(7), true);
        assertThat(forgetful.read("items", end).ids()).containsExactly(1L, 2L, 3L, 4L);
        FedConnector mindful = new FedConnector(world.environment(source::answer), Duration.ofDays(9), true);
        assertThat(mindful.read("items", end).ids()).containsExactly(4L);
    }

    @Test
    void a_detail_that_answers_with_another_row_is_an_error() {
        Offset end = firstRun("items");
        source.put(2);
        world.advance(Duration.ofMinutes(1));
        FedConnector wrong = new FedConnector(
                world.environment(request -> request.url().encodedPath().endsWith("items/2")
                        ? world.response(request, 200, "{\"id\":7}").build()
                        : source.answer(request)));
        assertThatThrownBy(() -> wrong.read("items", end))
                .isInstanceOf(ResponseException.class)
                .hasMessage("fed, item: asked for the row `2`, the source answered with `7` — let `key` of @ChangeFeed"
                        + " name the column that holds `id`, and the detail be asked for by it.");
    }

    @Test
    void a_detail_without_a_row_is_no_delete() {
        Offset end = firstRun("items");
        source.put(2);
        world.advance(Duration.ofMinutes(1));
        FedConnector empty = new FedConnector(
                world.environment(request -> request.url().encodedPath().endsWith("items/2")
                        ? world.response(request, 200, "[]").build()
                        : source.answer(request)));
        assertThatThrownBy(() -> empty.read("items", end))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("the answer about the row `2` has no row");
    }

    @Test
    void an_answer_without_a_first_token_reads_nothing() {
        FedConnector tokenless = new FedConnector(
                world.environment(request -> request.url().encodedPath().endsWith("/token")
                        ? world.response(request, 200, "{}").build()
                        : source.answer(request)));
        assertThatThrownBy(() -> tokenless.read("tokened", Offset.START))
                .hasMessageContaining("the answer of `token` has no change token at `/next`");
    }

    @Test
    void what_belongs_to_changed_rows_is_read_as_the_feed_names_these() {
        source.put(1);
        source.put(2);
        source.put(3);
        world.advance(Duration.ofMinutes(1));
        Map.Entry<List<Long>, Offset> first = run().ids("parts", Offset.START);
        assertThat(first.getKey()).containsExactly(1L, 2L, 3L);
        source.put(2);
        source.remove(3);
        world.advance(Duration.ofMinutes(1));
        assertThat(run().ids("parts", first.getValue()).getKey()).containsExactly(2L);
    }

    @Test
    void metadata_says_that_deletes_are_told_among_the_rows() {
        assertThat(run().readTableMetadata("items", Map.of()).deletesInBand()).isTrue();
    }
}
