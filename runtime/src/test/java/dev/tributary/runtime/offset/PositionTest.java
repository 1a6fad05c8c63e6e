package dev.tributary.runtime.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    private static final Place PLACE = new Place("test", "things");

    @Property
    void an_offset_means_what_it_was_made_of(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long seconds) {
        Instant instant = Instant.ofEpochSecond(seconds, 123_456_000);
        for (Position position : Position.values()) {
            Offset offset = position.at(instant);
            assertThat(position.parse(PLACE, offset)).contains(instant);
            assertThat(offset.json()).doesNotContain("\n");
        }
    }

    @Property
    void any_other_text_is_an_offset_exception(@ForAll String text) {
        assertThatThrownBy(() -> Position.CURSOR.parse(PLACE, new Offset(text))).isInstanceOf(OffsetException.class);
    }

    @Test
    void the_offset_before_everything_is_no_point_in_time() {
        assertThat(Position.CURSOR.parse(PLACE, Offset.START)).isEmpty();
        assertThat(Position.SNAPSHOT.parse(PLACE, Offset.START)).isEmpty();
    }

    /** Checkpoints last for years; what was ever written is read for ever. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "CURSOR   | {\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-01-01T00:00:00Z\"}",
                "SNAPSHOT | {\"version\":1,\"strategy\":\"snapshot\",\"takenAt\":\"2026-01-01T00:00:00Z\"}"
            })
    void offsets_of_all_releases_are_read(Position position, String json) {
        assertThat(position.parse(PLACE, new Offset(json))).contains(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":2,\"strategy\":\"cursor\",\"through\":\"2026-01-01T00:00:00Z\"}",
                "{\"version\":1,\"strategy\":\"snapshot\",\"takenAt\":\"2026-01-01T00:00:00Z\"}",
                "{\"version\":1,\"strategy\":\"cursor\",\"through\":\"yesterday\"}",
                "{\"version\":1,\"strategy\":\"cursor\"}",
                "{\"version\":1}",
                "{\"strategy\":\"cursor\",\"through\":\"2026-01-01T00:00:00Z\"}",
                "{\"version\":1,\"strategy\":{}}",
                "{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-01-01T00:00:00Z\"} x",
                "{} {}",
                "[]",
                "{"
            })
    void what_cannot_be_gone_on_from_is_said_with_what_to_do(String json) {
        assertThatThrownBy(() -> Position.CURSOR.parse(PLACE, new Offset(json)))
                .isInstanceOf(OffsetException.class)
                .hasMessageStartingWith("test, things: the offset " + json)
                .hasMessageContaining("start the table anew");
    }
}
