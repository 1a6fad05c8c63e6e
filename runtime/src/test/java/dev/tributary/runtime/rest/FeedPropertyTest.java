package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.connector.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Items come, change, go and come back, between runs and while they are read; runs start from every offset. The target has
 * what the source has. jqwik prints the seed of a failure.
 */
class FeedPropertyTest {

    /** What a target knows of an item: its last state, and when that was by the feed. */
    private record Known(
            @Nullable Instant updatedAt, @Nullable Instant changedAt, boolean deleted) {}

    /** What a target held when a run had ended, and where it ended. */
    private record Checkpoint(Map<Long, Known> target, Offset end) {}

    @Property(tries = 250)
    void with_a_feed_by_time_the_target_has_what_the_source_has(@ForAll long seed, @ForAll boolean marked) {
        check("items", seed, marked);
    }

    @Property(tries = 250)
    void with_a_feed_by_tokens_the_target_has_what_the_source_has(@ForAll long seed, @ForAll boolean marked) {
        check("tokened", seed, marked);
    }

    private static void check(String table, long seed, boolean marked) {
        Random random = new Random(seed);
        FakeWorld world = new FakeWorld();
        ChangingSource source = new ChangingSource(world);
        source.busy = () -> {
            if (random.nextInt(3) == 0) {
                world.advance(Duration.ofMillis(random.nextInt(2500)));
                change(random, source);
            }
        };
        List<Checkpoint> checkpoints = new ArrayList<>(List.of(new Checkpoint(Map.of(), Offset.START)));
        for (int round = 0; round < 6; round++) {
            for (int i = random.nextInt(7); i > 0; i--) {
                change(random, source);
                world.advance(Duration.ofMillis(random.nextInt(1500)));
            }
            world.advance(Duration.ofMillis(random.nextInt(60_000)));
            checkpoints.add(run(world, source, table, marked, checkpoints.get(random.nextInt(checkpoints.size()))));
        }
        source.busy = () -> {};
        world.advance(Duration.ofMinutes(1));
        for (Checkpoint checkpoint : checkpoints) {
            Map<Long, Instant> there = new HashMap<>();
            run(world, source, table, marked, checkpoint).target().forEach((id, known) -> {
                if (!known.deleted()) {
                    there.put(id, Objects.requireNonNull(known.updatedAt()));
                }
            });
            assertThat(there).isEqualTo(source.items);
        }
    }

    private static void change(Random random, ChangingSource source) {
        long id = random.nextInt(9);
        if (random.nextInt(3) == 0) {
            source.remove(id);
        } else {
            source.put(id);
        }
    }

    private static Checkpoint run(
            FakeWorld world, ChangingSource source, String table, boolean marked, Checkpoint from) {
        FedConnector.Delivery read =
                new FedConnector(world.environment(source::answer), null, marked).read(table, from.end());
        Map<Long, Known> target = new HashMap<>(from.target());
        for (FedConnector.Row row : read.rows()) {
            Known next = new Known(row.updatedAt(), row.changedAt(), row.deleted());
            target.merge(row.id(), next, FeedPropertyTest::later);
        }
        return new Checkpoint(target, read.end());
    }

    /** As the pipeline has it: what is older by its cursor does nothing, and of equals the later read counts. */
    private static Known later(Known known, Known next) {
        boolean older = known.changedAt() != null
                && next.changedAt() != null
                && next.changedAt().isBefore(known.changedAt());
        return older ? known : next;
    }
}
