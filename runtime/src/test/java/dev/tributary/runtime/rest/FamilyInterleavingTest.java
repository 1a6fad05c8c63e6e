package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.ConnectorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/**
 * However the children of several parents are asked for side by side, rows, their order, offsets and errors are those of one
 * request after another: also where parents are skipped, batches taken apart, and requests refused. jqwik prints the seed.
 */
class FamilyInterleavingTest {
    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> TABLES = List.of(
            "things",
            "recent_things",
            "batched_things",
            "strict_things",
            "strict_batched_things",
            "things_of_changed",
            "parts",
            "states");

    private record Outcome(List<Long> ids, Optional<Offset> end, Optional<String> error) {}

    private static FamilySource source(FakeWorld world, int groups) {
        FamilySource source = new FamilySource(world);
        for (long id = 1; id <= groups; id++) {
            source.groups.put(id, OLD);
            for (long child = 0; child < id % 3; child++) {
                source.things.put(10 * id + child, new FamilySource.Child(10 * id + child, id, OLD));
            }
        }
        return source;
    }

    /** Refuses some groups for good, whichever batch they are asked about in: so that they are skipped, or the read fails. */
    private static Response answer(FakeWorld world, FamilySource source, Request request, Map<Long, Integer> refused) {
        List<String> path = request.url().pathSegments();
        if (path.size() > 3) {
            for (String id : path.get(2).split(",", -1)) {
                Integer status = refused.get(Long.parseLong(id));
                if (status != null) {
                    return world.response(request, status, "{}").build();
                }
            }
        }
        return source.answer(request);
    }

    private static Outcome outcome(String table, int groups, Map<Long, Integer> refused, Executor executor) {
        FakeWorld world = new FakeWorld();
        FamilySource source = source(world, groups);
        Environment environment = world.environment(request -> answer(world, source, request, refused))
                .withExecutor(executor);
        List<Long> ids = new ArrayList<>();
        try (TableRead read =
                new FamilyConnector(environment).readTable(table, Offset.START, ReadOptions.allColumns(Map.of()))) {
            while (read.next()) {
                ids.add(read.row().getLong(0));
            }
            return new Outcome(ids, Optional.of(read.end()), Optional.empty());
        } catch (ConnectorException e) {
            return new Outcome(ids, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    @Property(tries = 600)
    void any_interleaving_gives_what_one_request_after_another_gives(
            @ForAll @IntRange(max = 7) int table,
            @ForAll @IntRange(max = 12) int groups,
            @ForAll @IntRange(max = 3) int refusals,
            @ForAll long seed) {
        Random random = new Random(seed);
        Map<Long, Integer> refused = new HashMap<>();
        for (int i = 0; i < refusals; i++) {
            refused.put(1L + random.nextInt(12), random.nextInt(4) == 0 ? 400 : 403);
        }
        assertThat(outcome(TABLES.get(table), groups, refused, new Interleaving(seed)))
                .isEqualTo(outcome(TABLES.get(table), groups, refused, Environment.ONE_THREAD));
    }

    /** What is in groups 2 to 5 is told only when all four have been asked about. */
    @Test
    void the_children_of_several_parents_are_asked_for_side_by_side() {
        CountDownLatch four = new CountDownLatch(4);
        FakeWorld world = new FakeWorld();
        FamilySource source = source(world, 5);
        Environment environment = world.environment(request -> {
                    List<String> path = request.url().pathSegments();
                    if (path.size() > 3 && !path.get(2).equals("1")) {
                        four.countDown();
                        await(four);
                    }
                    return source.answer(request);
                })
                .withExecutor(work -> new Thread(work).start());
        try (TableRead read =
                new FamilyConnector(environment).readTable("things", Offset.START, ReadOptions.allColumns(Map.of()))) {
            List<Long> ids = new ArrayList<>();
            while (read.next()) {
                ids.add(read.row().getLong(0));
            }
            assertThat(ids).containsExactly(10L, 20L, 21L, 40L, 50L, 51L);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
