package dev.tributary.runtime.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParentsPositionTest {
    private static final Place PLACE = new Place("family", "things");
    private static final Instant THROUGH = Instant.parse("2026-01-01T00:00:00Z");

    private static String digest(int number) {
        return String.format(Locale.ROOT, "%016d", number);
    }

    @Test
    void an_offset_says_what_it_was_made_of() {
        KnownParents known = new KnownParents();
        known.add(digest(2));
        known.add(digest(1));
        Offset offset = new ParentsPosition(THROUGH, known).offset();
        assertThat(offset.json())
                .isEqualTo("{\"version\":1,\"strategy\":\"parents\",\"through\":\"2026-01-01T00:00:00Z\",\"known\":\""
                        + digest(1) + digest(2) + "\"}");
        ParentsPosition read = ParentsPosition.parse(PLACE, offset).orElseThrow();
        assertThat(read.through()).isEqualTo(THROUGH);
        assertThat(read.known().contains(digest(1))).isTrue();
        assertThat(read.known().contains(digest(3))).isFalse();
        assertThat(ParentsPosition.parse(PLACE, Offset.START)).isEmpty();
    }

    @Test
    void an_offset_stays_small_however_many_parents_there_are() {
        KnownParents known = new KnownParents();
        for (int number = 100_000; number > 0; number--) {
            known.add(digest(number));
        }
        assertThat(known.isComplete()).isFalse();
        assertThat(known.contains(digest(1))).isTrue();
        assertThat(known.contains(digest(KnownParents.MOST + 1))).isFalse();
        assertThat(new ParentsPosition(THROUGH, known).offset().json())
                .hasSizeLessThan(KnownParents.MOST * KnownParents.DIGEST + 100);
    }

    @Test
    void a_garbled_offset_is_refused() {
        Offset cut = new Offset(
                "{\"version\":1,\"strategy\":\"parents\",\"through\":\"2026-01-01T00:00:00Z\",\"known\":\"abc\"}");
        assertThatThrownBy(() -> ParentsPosition.parse(PLACE, cut))
                .isInstanceOf(OffsetException.class)
                .hasMessageContaining("has a `known` that is cut off");
    }

    @Test
    void a_parent_that_is_forgotten_is_not_known_and_the_rest_is_still_complete() {
        KnownParents known = new KnownParents();
        known.add(digest(1));
        known.add(digest(2));
        known.remove(digest(1));
        assertThat(known.contains(digest(1))).isFalse();
        assertThat(known.contains(digest(2))).isTrue();
        assertThat(known.isComplete()).isTrue();
    }

    @Test
    void as_many_parents_as_an_offset_holds_are_complete() {
        KnownParents known = new KnownParents();
        for (int number = 0; number < KnownParents.MOST; number++) {
            known.add(digest(number));
        }
        assertThat(known.isComplete()).isTrue();
        known.add(digest(KnownParents.MOST));
        assertThat(known.isComplete()).isFalse();
        assertThat(known.contains(digest(KnownParents.MOST))).isFalse();
        assertThat(known.contains(digest(0))).isTrue();
    }
}
