package dev.tributary.runtime.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StampTest {
    private static final Place PLACE = new Place("test", "things");
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void what_is_stamped_says_what_it_said(
            @ForAll @NotEmpty String token,
            @ForAll String key,
            @ForAll @Size(max = 5) Map<@AlphaChars @NotEmpty String, String> options) {
        Stamp stamp = new Stamp(Optional.of("updated_at"), key, new TreeMap<>(options), Map.of());
        KnownParents known = new KnownParents();
        known.add("1rWRXEYFe8sAX0b2");
        for (Offset bare : List.of(
                Position.CURSOR.at(TIME),
                SequencePosition.at("7"),
                new TokenPosition(token, Optional.of(TIME)).offset(),
                new ParentsPosition(TIME, known).offset())) {
            Offset stamped = stamp.on(PLACE, bare);
            assertThat(stamped).isNotEqualTo(bare);
            assertThat(stamped.json()).doesNotContain("\n");
            assertThat(stamp.off(PLACE, stamped)).isEqualTo(bare);
            assertThat(stamp.off(PLACE, bare)).as("one of an older release").isEqualTo(bare);
        }
    }

    @Property
    void another_stamp_is_refused(
            @ForAll @AlphaChars @NotEmpty String one, @ForAll @AlphaChars @NotEmpty String other) {
        Stamp stamp = new Stamp(Optional.of(one), "id", new TreeMap<>(Map.of("repo", one)), Map.of());
        Offset offset = stamp.on(PLACE, Position.CURSOR.at(TIME));
        Stamp cursor = new Stamp(Optional.of(other), "id", new TreeMap<>(Map.of("repo", one)), Map.of());
        Stamp option = new Stamp(Optional.of(one), "id", new TreeMap<>(Map.of("repo", other)), Map.of());
        if (one.equals(other)) {
            assertThat(cursor.off(PLACE, offset)).isEqualTo(option.off(PLACE, offset));
        } else {
            assertThatThrownBy(() -> cursor.off(PLACE, offset)).isInstanceOf(OffsetException.class);
            assertThatThrownBy(() -> option.off(PLACE, offset)).isInstanceOf(OffsetException.class);
        }
    }

    @Test
    void snapshots_and_the_beginning_have_none() {
        Stamp stamp = new Stamp(Optional.empty(), "id", new TreeMap<>(), Map.of());
        assertThat(stamp.on(PLACE, Offset.START)).isEqualTo(Offset.START);
        assertThat(stamp.off(PLACE, Offset.START)).isEqualTo(Offset.START);
        assertThat(stamp.on(PLACE, Position.SNAPSHOT.at(TIME))).isEqualTo(Position.SNAPSHOT.at(TIME));
    }

    private static Stamp stamp(String cursor, String key, Map<String, String> options) {
        return new Stamp(Optional.of(cursor), key, new TreeMap<>(options), Map.of("state", "open"));
    }

    @Test
    void an_offset_carries_its_cursor_key_and_options_and_gives_them_back() {
        Stamp stamp = stamp("updated_at", "id", Map.of("repo", "a/b", "state", "all"));
        Offset bare = Position.CURSOR.at(TIME);
        Offset stamped = stamp.on(PLACE, bare);
        assertThat(stamped.json())
                .isEqualTo("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-01-01T00:00:00Z\","
                        + "\"cursor\":\"updated_at\",\"key\":\"id\",\"option.repo\":\"a/b\",\"option.state\":\"all\"}");
        assertThat(stamp.off(PLACE, stamped)).isEqualTo(bare);
        assertThat(stamp.off(PLACE, bare)).as("one of an older release").isEqualTo(bare);
        Stamp withoutCursor = new Stamp(Optional.empty(), "id", new TreeMap<>(), Map.of());
        Offset token = new TokenPosition("t", Optional.empty()).offset();
        assertThat(withoutCursor.off(PLACE, withoutCursor.on(PLACE, token))).isEqualTo(token);
    }

    @Test
    void what_has_changed_since_an_offset_is_said() {
        Offset offset = stamp("updated_at", "id", Map.of("repo", "a")).on(PLACE, Position.CURSOR.at(TIME));
        assertThatThrownBy(() -> stamp("changed", "id", Map.of("repo", "a")).off(PLACE, offset))
                .isInstanceOf(OffsetException.class)
                .hasMessageContaining("reached by the cursor `updated_at`, but the table has `changed` now")
                .hasMessageContaining("put the descriptor back, or start the table anew: `tributary ingest");
        assertThatThrownBy(() -> new Stamp(Optional.empty(), "id", new TreeMap<>(Map.of("repo", "a")), Map.of())
                        .off(PLACE, offset))
                .hasMessageContaining("reached by the cursor `updated_at`, but the table has of no column now");
        assertThatThrownBy(
                        () -> stamp("updated_at", "number", Map.of("repo", "a")).off(PLACE, offset))
                .hasMessageContaining("of rows with the key `id`, but the table has `number` now");
        assertThatThrownBy(() -> stamp("updated_at", "id", Map.of("repo", "b")).off(PLACE, offset))
                .hasMessageContaining("option `repo` `a`, which is `b` now")
                .hasMessageContaining("put it back, or start the table anew: `tributary ingest");
        assertThatThrownBy(() -> stamp("updated_at", "id", Map.of()).off(PLACE, offset))
                .hasMessageContaining("option `repo` `a`, which is not set now");
    }

    @Test
    void an_option_that_is_new_changes_nothing_while_it_has_its_default() {
        Offset offset = stamp("updated_at", "id", Map.of()).on(PLACE, Position.CURSOR.at(TIME));
        assertThat(stamp("updated_at", "id", Map.of("state", "open")).off(PLACE, offset))
                .isEqualTo(Position.CURSOR.at(TIME));
        assertThatThrownBy(
                        () -> stamp("updated_at", "id", Map.of("state", "all")).off(PLACE, offset))
                .isInstanceOf(OffsetException.class)
                .hasMessageContaining("option `state` not set, which is `all` now");
    }
}
