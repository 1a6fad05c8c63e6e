package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.connector.Offset;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A source that has nothing to tell of some of what a table is asked for. */
class SkippedScopesTest {
    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");

    private final FakeWorld world = new FakeWorld();
    private final FamilySource source = new FamilySource(world);

    private void group(long id) {
        source.groups.put(id, OLD);
        source.things.put(10 * id, new FamilySource.Child(10 * id, id, OLD));
    }

    /** A run in which requests are refused to whose path and query some text belongs. */
    private FamilyConnector without(Set<String> refused) {
        return new FamilyConnector(world.environment(request -> {
            String asked = request.url().encodedPath() + "?" + request.url().query();
            return refused.stream().anyMatch(asked::contains)
                    ? world.response(request, 403, "{}").build()
                    : source.answer(request);
        }));
    }

    @Test
    void the_first_value_of_a_list_that_is_skipped_takes_no_other_with_it() {
        FamilyConnector.Delivery read = without(Set.of("state=open")).read("states", Offset.START);
        assertThat(read.rows()).containsOnlyKeys(2L);
        assertThat(read.end().json()).contains("\"takenAt\":\"2026-03-01T11:59:59Z\"");
    }

    @Test
    void of_a_batch_that_is_skipped_each_is_asked_about_alone() {
        for (long id = 1; id <= 4; id++) {
            group(id);
        }
        assertThat(without(Set.of("groups/1,2,3/", "groups/2/"))
                        .read("batched_things", Offset.START)
                        .rows())
                .containsOnlyKeys(10L, 30L, 40L);
    }

    @Test
    void a_listing_of_parents_that_is_skipped_leaves_their_children_as_they_are() {
        group(1);
        Offset taken = without(Set.of()).read("things", Offset.START).end();
        world.advance(Duration.ofHours(1));
        assertThat(without(Set.of("groups?")).read("things", taken))
                .isEqualTo(new FamilyConnector.Delivery(Map.of(), taken));
    }

    @Test
    void a_listing_of_parents_that_is_skipped_forgets_none_of_them() {
        group(1);
        Offset known = without(Set.of()).read("recent_things", Offset.START).end();
        world.advance(Duration.ofHours(1));
        assertThat(without(Set.of("groups?")).read("recent_things", known).end())
                .isEqualTo(known);
    }
}
