package dev.tributary.runtime.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    private static final Place PLACE = new Place("test", "things");
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

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

    @Test
    void a_text_is_kept_whatever_stands_in_it() {
        String text = "say \"a\\b\",\n\u0000\u001f ~\u007f \u00e9 \u2028 \ud83d\ude00";
        Offset offset = SequencePosition.at(text);
        assertThat(offset.json()).doesNotContain("\n").contains("\\u000a\\u0000\\u001f ~");
        assertThat(SequencePosition.parse(PLACE, offset)).contains(text);
        assertThat(TokenPosition.parse(PLACE, new TokenPosition(text, Optional.of(TIME)).offset()))
                .contains(new TokenPosition(text, Optional.of(TIME)));
        assertThat(TokenPosition.parse(PLACE, new TokenPosition(text, Optional.empty()).offset()))
                .contains(new TokenPosition(text, Optional.empty()));
    }

    @Test
    void the_offset_before_everything_has_no_value_and_no_token() {
        assertThat(SequencePosition.parse(PLACE, Offset.START)).isEmpty();
        assertThat(TokenPosition.parse(PLACE, Offset.START)).isEmpty();
    }

    @Test
    void offsets_of_other_strategies_are_refused_by_all() {
        Offset cursor = Position.CURSOR.at(TIME);
        for (ThrowingCallable parse : List.<ThrowingCallable>of(
                () -> SequencePosition.parse(PLACE, cursor),
                () -> TokenPosition.parse(PLACE, cursor),
                () -> ParentsPosition.parse(PLACE, cursor),
                () -> Position.SNAPSHOT.parse(PLACE, cursor))) {
            assertThatThrownBy(parse)
                    .isInstanceOf(OffsetException.class)
                    .hasMessageContaining("is of a table read by cursor, but this one is read by ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[1]                          | is no JSON object",
                "{\"a\":[]}                   | has a `a` that is no text",
                "{\"version\":1} 2            | has something after its end",
                "{\"version\":1               | is no JSON",
                "{\"strategy\":\"cursor\"}    | has no version",
                "{\"version\":1}              | has no `strategy`",
                "{\"version\":1,\"strategy\":\"cursor\"} | has no `through`",
                "{\"version\":1,\"strategy\":\"cursor\",\"through\":\"now\"} | has a `through` that is no point in time"
            })
    void what_is_wrong_with_an_offset_is_said(String json, String said) {
        assertThatThrownBy(() -> Position.CURSOR.parse(PLACE, new Offset(json)))
                .isInstanceOf(OffsetException.class)
                .hasMessageStartingWith("test, things: the offset " + json + " " + said)
                .hasMessageContaining("go on from one that this version of the connector gave");
    }

    @ParameterizedTest
    @CsvSource({"2,true", "999999999,true", "0,false", "1000000000,false", "x,false"})
    void the_release_that_wrote_an_offset_is_asked_for_where_it_is_a_later_one(String version, boolean later) {
        Offset offset = new Offset("{\"version\":\"" + version + "\"}");
        assertThatThrownBy(() -> Position.CURSOR.parse(PLACE, offset))
                .isInstanceOf(OffsetException.class)
                .hasMessageContaining("has version " + version + ", and this release reads version 1")
                .satisfies(e -> assertThat(e.getMessage().contains("run the release that wrote it"))
                        .isEqualTo(later));
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 201})
    void of_a_long_offset_the_beginning_is_shown(int length) {
        String json = "x".repeat(length);
        assertThatThrownBy(() -> Position.CURSOR.parse(PLACE, new Offset(json)))
                .hasMessageContaining(
                        "the offset " + "x".repeat(Math.min(length, 200)) + (length > 200 ? "... " : " "));
    }
}
