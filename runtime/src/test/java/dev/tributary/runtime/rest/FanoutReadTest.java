package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.ResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FanoutReadTest {
    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");

    private final FakeWorld world = new FakeWorld();
    private final FamilySource source = new FamilySource(world);

    private FamilyConnector run() {
        return new FamilyConnector(world.environment(source::answer));
    }

    private void group(long id, long... things) {
        source.groups.put(id, OLD);
        for (long thing : things) {
            source.things.put(thing, new FamilySource.Child(thing, id, OLD));
        }
    }

    private List<String> paths() {
        return world.requests().stream()
                .map(request -> String.join(
                        "/",
                        request.url().pathSegments().subList(1, request.url().pathSize())))
                .toList();
    }

    @Test
    void a_request_is_made_for_each_row_of_the_parent_while_its_pages_stream() {
        group(1, 10, 11);
        group(2);
        group(3, 30);
        FamilyConnector.Delivery read = run().read("things", Offset.START);
        assertThat(read.rows().values())
                .extracting(FamilyConnector.Row::id, FamilyConnector.Row::parent)
                .containsExactly(tuple(10L, 1L), tuple(11L, 1L), tuple(30L, 3L));
        assertThat(paths())
                .containsExactly(
                        "groups", "groups/1/children", "groups/2/children", "groups", "groups/3/children", "groups");
    }

    private static List<Long> ids(TableRead read) {
        List<Long> ids = new ArrayList<>();
        try (read) {
            while (read.next()) {
                ids.add(read.row().getLong(0));
            }
        }
        return ids;
    }

    @Test
    void a_snapshot_of_children_is_read_in_groups_of_parents_that_are_listed_once() {
        group(1, 10, 11);
        group(2);
        group(3, 30);
        FamilyConnector run = run();
        List<Partition> parts = run.getPartitions("strict_things", Map.of());
        assertThat(parts).hasSize(3).isEqualTo(run.getPartitions("strict_things", Map.of()));
        int planned = world.requests().size();

        FamilyConnector elsewhere = run();
        List<Long> ids = new ArrayList<>();
        for (Partition part : parts) {
            ids.addAll(ids(elsewhere.readPartition("strict_things", part, ReadOptions.allColumns(Map.of()))));
        }
        assertThat(ids).containsExactly(10L, 11L, 30L);
        assertThat(paths().subList(planned, world.requests().size()))
                .containsExactly("groups/1/children", "groups/2/children", "groups/3/children");
    }

    @Test
    void parts_of_batched_children_are_whole_batches() {
        for (long id = 1; id <= 7; id++) {
            group(id, 10 * id);
        }
        FamilyConnector run = run();
        List<Partition> parts = run.getPartitions("strict_batched_things", Map.of());
        assertThat(parts).hasSize(3);
        int planned = world.requests().size();
        parts.forEach(part -> ids(run.readPartition("strict_batched_things", part, ReadOptions.allColumns(Map.of()))));
        assertThat(paths().subList(planned, world.requests().size()))
                .containsExactly("groups/1,2,3/children", "groups/4,5,6/children", "groups/7/children");
    }

    @Test
    void many_parents_are_in_few_groups() {
        for (long id = 1; id <= 200; id++) {
            group(id);
        }
        assertThat(run().getPartitions("strict_things", Map.of())).hasSize(50);
    }

    @Test
    void incremental_children_and_those_that_an_error_skips_are_read_in_one_go() {
        FamilyConnector run = run();
        assertThat(run.isPartitioned("strict_things")).isTrue();
        assertThat(run.isPlannedBeforeRead("strict_things")).isFalse();
        assertThat(List.of("things", "recent_things", "things_of_changed", "groups", "states"))
                .noneMatch(run::isPartitioned);
    }

    @Test
    void a_part_of_another_version_is_refused() {
        for (String text : List.of("", "[]", "{\"version\":2,\"scopes\":[]}", "{\"version\":1,\"scopes\":[[1]]}")) {
            assertThatThrownBy(() -> ids(run().readPartition(
                                    "strict_things", new Partition(text), ReadOptions.allColumns(Map.of()))))
                    .isInstanceOf(OffsetException.class)
                    .hasMessageContaining("plan the read anew");
        }
    }

    @Test
    void children_of_children_are_asked_for_level_by_level() {
        group(1, 10, 11);
        group(2, 20);
        assertThat(run().read("parts", Offset.START).rows().keySet()).containsExactly(1000L, 1100L, 2000L);
    }

    @Test
    void a_snapshot_that_was_taken_is_not_taken_again_in_the_same_run() {
        group(1, 10);
        FamilyConnector run = run();
        Offset end = run.read("things", Offset.START).end();
        int requests = world.requests().size();
        assertThat(run.read("things", end)).isEqualTo(new FamilyConnector.Delivery(Map.of(), end));
        assertThat(world.requests()).hasSize(requests);
    }

    @Test
    void the_next_run_takes_a_snapshot_again_within_the_same_second() {
        group(1, 10);
        Offset end = run().read("things", Offset.START).end();
        group(2, 20);
        FamilyConnector.Delivery again = run().read("things", end);
        assertThat(again.rows().keySet()).containsExactlyInAnyOrder(10L, 20L);
        assertThat(again.end()).isNotEqualTo(end);
    }

    @Test
    void a_parent_that_fails_fails_the_read() {
        group(1, 10);
        group(2, 20);
        FamilyConnector connector = new FamilyConnector(
                world.environment(request -> request.url().encodedPath().endsWith("groups/2/children")
                        ? world.response(request, 404, "{}").build()
                        : source.answer(request)));
        assertThatThrownBy(() -> connector.read("things", Offset.START))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("family, things: ")
                .hasMessageContaining("groups/2/children");
    }

    @Test
    void a_parent_without_the_value_that_names_it_is_an_error() {
        group(13, 130);
        assertThatThrownBy(() -> run().read("things_of_named", Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessage("family, things_of_named: a row of `groups` has no `name`, so that its rows of"
                        + " `things_of_named` cannot be asked for — name a column in @Parent that every row of"
                        + " `groups` has.");
    }

    @Test
    void a_batch_asks_about_several_parents_and_the_last_about_the_rest() {
        for (long id = 1; id <= 7; id++) {
            group(id, 10 * id);
        }
        assertThat(run().read("batched_things", Offset.START).rows()).hasSize(7);
        assertThat(paths().stream().filter(path -> path.endsWith("children")))
                .containsExactly("groups/1,2,3/children", "groups/4,5,6/children", "groups/7/children");
    }

    @Test
    void a_parent_that_is_new_is_read_from_its_beginning_and_others_from_where_they_were() {
        group(1, 10);
        Offset first = run().read("recent_things", Offset.START).end();
        assertThat(first.json())
                .matches("\\{\"version\":1,\"strategy\":\"parents\",\"through\":\"2026-03-01T11:59:59Z\","
                        + "\"known\":\"[A-Za-z0-9_-]{16}\",\"cursor\":\"updated_at\",\"key\":\"[a-z_,]+\"}");
        group(2, 20);
        world.advance(Duration.ofMinutes(1));
        world.requests().clear();
        FamilyConnector.Delivery second = run().read("recent_things", first);
        assertThat(second.rows().keySet()).containsExactly(20L);
        assertThat(world.requests())
                .extracting(request -> request.url().queryParameter("since"))
                .containsExactly(null, "2026-03-01T11:59:59Z", null, null);
    }

    @Test
    void a_parent_that_comes_back_is_read_from_its_beginning() {
        group(1, 10);
        Offset first = run().read("recent_things", Offset.START).end();
        source.groups.remove(1L);
        world.advance(Duration.ofMinutes(1));
        Offset second = run().read("recent_things", first).end();
        source.groups.put(1L, OLD);
        source.things.put(11L, new FamilySource.Child(11, 1, world.now().minusSeconds(30)));
        world.advance(Duration.ofMinutes(1));
        assertThat(run().read("recent_things", second).rows().keySet()).containsExactlyInAnyOrder(10L, 11L);
    }

    @Test
    void a_parent_that_is_skipped_is_read_from_its_beginning_once_the_source_tells_of_it() {
        group(1, 10);
        group(2, 20);
        FamilyConnector denied = new FamilyConnector(
                world.environment(request -> request.url().encodedPath().endsWith("groups/1/children")
                        ? world.response(request, 403, "{}").build()
                        : source.answer(request)));
        FamilyConnector.Delivery first = denied.read("recent_things", Offset.START);
        assertThat(first.rows().keySet()).containsExactly(20L);
        world.advance(Duration.ofMinutes(1));
        assertThat(run().read("recent_things", first.end()).rows().keySet()).containsExactly(10L);
    }

    @Test
    void only_changed_parents_are_asked_about_where_that_is_declared() {
        group(1, 10, 11);
        group(2, 20);
        Offset first = run().read("things_of_changed", Offset.START).end();
        assertThat(first.json()).contains("\"strategy\":\"cursor\"");
        source.groups.put(2L, world.now());
        world.advance(Duration.ofMinutes(1));
        FamilyConnector.Delivery second = run().read("things_of_changed", first);
        assertThat(second.rows().keySet()).containsExactly(20L);
    }

    @Test
    void a_request_is_made_for_each_element_of_a_list() {
        FamilyConnector.Delivery read = run().read("states", Offset.START);
        assertThat(read.rows().values()).extracting(FamilyConnector.Row::state).containsExactly("open", "closed");
    }

    @Test
    void an_offset_of_another_strategy_is_refused() {
        Offset other = new Offset("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-01-01T00:00:00Z\"}");
        assertThatThrownBy(() -> run().read("recent_things", other))
                .hasMessageContaining("is of a table read by cursor, but this one is read by parents");
    }

    @Test
    void an_option_that_the_table_does_not_have_is_refused() {
        assertThatThrownBy(() -> {
                    try (TableRead read =
                            run().readTable("states", Offset.START, ReadOptions.allColumns(Map.of("stat", "open")))) {
                        read.next();
                    }
                })
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("Did you mean `state`?");
    }
}
