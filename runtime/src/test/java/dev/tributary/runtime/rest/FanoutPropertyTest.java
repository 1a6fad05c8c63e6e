package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.connector.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Parents come and go, old children appear under new parents and new under old ones, runs start from every offset: the
 * union of what is delivered is what the source has. jqwik prints the seed of a failure.
 */
class FanoutPropertyTest {
    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");

    /** What a target held when a run had ended, and where it ended. */
    private record Checkpoint(Map<Long, Instant> target, Offset end) {}

    @Property(tries = 150)
    void children_are_never_lost_whichever_offset_a_run_starts_from(@ForAll long seed) {
        Random random = new Random(seed);
        FakeWorld world = new FakeWorld();
        FamilySource source = new FamilySource(world);
        Set<Long> seen = new HashSet<>();
        List<Checkpoint> checkpoints = new ArrayList<>(List.of(new Checkpoint(Map.of(), Offset.START)));
        for (int round = 0; round < 5; round++) {
            change(random, source, seen, world);
            world.advance(Duration.ofSeconds(2 + random.nextInt(100)));
            checkpoints.add(next(world, source, checkpoints.get(checkpoints.size() - 1)));
        }
        world.advance(Duration.ofMinutes(1));
        for (Checkpoint checkpoint : checkpoints) {
            Map<Long, Instant> target = next(world, source, checkpoint).target();
            for (FamilySource.Child thing : source.existing()) {
                assertThat(target).containsEntry(thing.id(), thing.updatedAt());
            }
        }
    }

    private static Checkpoint next(FakeWorld world, FamilySource source, Checkpoint from) {
        FamilyConnector run = new FamilyConnector(world.environment(source::answer));
        FamilyConnector.Delivery read = run.read("recent_things", from.end());
        assertThat(run.read("recent_things", read.end())).isEqualTo(new FamilyConnector.Delivery(Map.of(), read.end()));
        Map<Long, Instant> target = new HashMap<>(from.target());
        read.rows().forEach((id, row) -> {
            Instant at = row.updatedAt();
            if (at != null) {
                target.merge(id, at, (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return new Checkpoint(target, read.end());
    }

    private static void change(Random random, FamilySource source, Set<Long> seen, FakeWorld world) {
        seen.addAll(source.groups.keySet());
        int changes = random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            long group = random.nextInt(6);
            switch (random.nextInt(4)) {
                case 0 -> source.groups.put(group, world.now());
                case 1 -> source.groups.remove(group);
                case 2 -> {
                    long id = source.things.size() + 1L;
                    // Under a group that no run has seen, a thing can be of any age.
                    Instant at = seen.contains(group) ? world.now() : OLD;
                    source.things.put(id, new FamilySource.Child(id, group, at));
                }
                default ->
                    source.things.replaceAll((id, thing) ->
                            random.nextInt(3) == 0 ? new FamilySource.Child(id, thing.parent(), world.now()) : thing);
            }
        }
    }
}
