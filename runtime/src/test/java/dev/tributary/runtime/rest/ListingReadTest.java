package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.connector.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ListingReadTest {
    private final FakeWorld world = new FakeWorld();
    private final ChangingSource source = new ChangingSource(world);

    private ChangingConnector run() {
        return new ChangingConnector(world.environment(source::answer));
    }

    private List<String> requests() {
        return world.requests().stream()
                .map(request -> request.url().pathSegments().get(1) + "?"
                        + request.url().query())
                .toList();
    }

    @Test
    void the_span_is_sent_with_the_listing_and_the_table_is_asked_for_what_was_listed() {
        for (long id = 1; id <= 4; id++) {
            source.put(id);
        }
        world.advance(Duration.ofMinutes(1));
        ChangingConnector.Delivery first = run().read("listed", Offset.START);
        assertThat(first.rows()).extracting(ChangingConnector.Row::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(first.end().json())
                .isEqualTo(
                        "{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-03-01T12:00:59Z\",\"cursor\":\"updated_at\",\"key\":\"id\"}");
        source.put(2);
        world.advance(Duration.ofMinutes(1));
        world.requests().clear();
        assertThat(run().read("listed", first.end()).rows())
                .extracting(ChangingConnector.Row::id)
                .containsExactly(2L);
        assertThat(requests().subList(1, requests().size()))
                .containsExactly("ids?since=2026-03-01T12:00:59Z&until=2026-03-01T12:02:00Z", "batch?ids=2");
    }

    @Test
    void a_listing_is_no_table() {
        assertThat(run().listTables()).containsExactly("listed", "details");
    }

    @Test
    void a_run_that_is_caught_up_asks_for_nothing() {
        source.put(1);
        world.advance(Duration.ofMinutes(1));
        ChangingConnector run = run();
        Offset end = run.read("listed", Offset.START).end();
        int requests = world.requests().size();
        assertThat(run.read("listed", end)).isEqualTo(new ChangingConnector.Delivery(List.of(), end));
        assertThat(world.requests()).hasSize(requests);
    }

    @Test
    void a_row_that_changes_after_it_was_listed_comes_with_the_next_run() {
        source.put(1);
        source.put(2);
        world.advance(Duration.ofMinutes(1));
        source.busy = () -> {
            if (requests().get(requests().size() - 1).startsWith("batch")) {
                source.put(2);
            }
        };
        ChangingConnector.Delivery first = run().read("listed", Offset.START);
        assertThat(first.rows()).extracting(ChangingConnector.Row::id).containsExactly(1L);
        source.busy = () -> {};
        world.advance(Duration.ofMinutes(1));
        assertThat(run().read("listed", first.end()).rows())
                .extracting(ChangingConnector.Row::id)
                .containsExactly(2L);
    }

    @Test
    void a_snapshot_leaves_out_what_is_gone_when_it_is_asked_for() {
        source.put(1);
        source.put(2);
        source.busy = () -> {
            if (requests().get(requests().size() - 1).startsWith("items")) {
                source.remove(1);
            }
        };
        assertThat(run().read("details", Offset.START).rows())
                .extracting(ChangingConnector.Row::id)
                .containsExactly(2L);
    }

    /** jqwik prints the seed of a failure. */
    @Property(tries = 200)
    void the_target_has_what_the_source_has_whichever_offset_a_run_starts_from(@ForAll long seed) {
        Random random = new Random(seed);
        FakeWorld time = new FakeWorld();
        ChangingSource changing = new ChangingSource(time);
        changing.busy = () -> {
            if (random.nextInt(4) == 0) {
                time.advance(Duration.ofMillis(random.nextInt(3000)));
                changing.put(random.nextInt(12));
            }
        };
        List<Offset> ends = new ArrayList<>(List.of(Offset.START));
        List<Map<Long, Instant>> targets = new ArrayList<>(List.of(Map.of()));
        for (int round = 0; round < 6; round++) {
            for (int i = random.nextInt(6); i > 0; i--) {
                changing.put(random.nextInt(12));
            }
            time.advance(Duration.ofMillis(random.nextInt(90_000)));
            int from = random.nextInt(ends.size());
            deliver(time, changing, from, ends, targets);
        }
        changing.busy = () -> {};
        time.advance(Duration.ofMinutes(1));
        int known = ends.size();
        for (int from = 0; from < known; from++) {
            deliver(time, changing, from, ends, targets);
            assertThat(targets.get(targets.size() - 1)).isEqualTo(changing.items);
        }
    }

    private static void deliver(
            FakeWorld time, ChangingSource changing, int from, List<Offset> ends, List<Map<Long, Instant>> targets) {
        ChangingConnector.Delivery read =
                new ChangingConnector(time.environment(changing::answer)).read("listed", ends.get(from));
        Map<Long, Instant> target = new HashMap<>(targets.get(from));
        read.rows().forEach(row -> target.merge(row.id(), row.updatedAt(), (a, b) -> a.isAfter(b) ? a : b));
        ends.add(read.end());
        targets.add(target);
    }
}
