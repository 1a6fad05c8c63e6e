package dev.tributary.runtime.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OffsetSummaryTest {
    private static final Place PLACE = new Place("test", "things");
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static OffsetSummary of(String json) {
        return OffsetSummary.of(PLACE, new Offset(json));
    }

    @Test
    void each_strategys_offset_is_said_in_words() {
        assertThat(of("{}").reached()).isEqualTo("nothing yet");
        assertThat(OffsetSummary.of(PLACE, Position.CURSOR.at(NEW_YEAR)).reached())
                .isEqualTo("all rows up to 2026-01-01T00:00:00Z");
        assertThat(OffsetSummary.of(PLACE, Position.SNAPSHOT.at(NEW_YEAR)).reached())
                .isEqualTo("the whole table as it was at 2026-01-01T00:00:00Z");
        assertThat(OffsetSummary.of(PLACE, SequencePosition.at("42")).reached()).isEqualTo("all rows up to 42");
        assertThat(of("{\"version\":1,\"strategy\":\"token\",\"token\":\"4-abc\"}")
                        .reached())
                .isEqualTo("all changes up to the source's token 4-abc");
        KnownParents parents = new KnownParents();
        parents.add("q83vEjRWeJCrze8S");
        assertThat(OffsetSummary.of(PLACE, new ParentsPosition(NEW_YEAR, parents).offset())
                        .reached())
                .isEqualTo("all rows up to 2026-01-01T00:00:00Z of 1 parent");
    }

    @Test
    void the_time_and_the_stamp_are_told_where_there_are_some() {
        OffsetSummary summary = of("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-01-01T00:00:00Z\","
                + "\"cursor\":\"updated_at\",\"key\":\"id\",\"option.repo\":\"spark\"}");

        assertThat(summary.time()).hasValue(NEW_YEAR);
        assertThat(summary.stamp()).isEqualTo(Map.of("cursor", "updated_at", "key", "id", "repo", "spark"));
        assertThat(of("{}").time()).isEmpty();
    }

    @Test
    void a_strategy_of_another_release_is_named() {
        assertThatThrownBy(() -> of("{\"version\":1,\"strategy\":\"stars\"}"))
                .isInstanceOf(OffsetException.class)
                .hasMessageContaining("does not know");
    }
}
