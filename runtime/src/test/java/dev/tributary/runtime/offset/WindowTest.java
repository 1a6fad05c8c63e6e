package dev.tributary.runtime.offset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.error.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final Instant BASE = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void windows_are_disjoint_and_complete(
            @ForAll @IntRange(max = 5_000) int length,
            @ForAll @IntRange(min = 1, max = 700) int step,
            @ForAll @IntRange(min = -10, max = 5_010) int at) {
        Window whole = new Window(Optional.of(BASE), BASE.plusSeconds(length));
        List<Window> parts = whole.split(Duration.ofSeconds(step));
        Instant cursor = BASE.plusSeconds(at);
        long holders = parts.stream().filter(part -> holds(part, cursor)).count();
        assertThat(holders).isEqualTo(holds(whole, cursor) ? 1 : 0);
        assertThat(parts)
                .allSatisfy(part -> assertThat(Duration.between(part.after().orElseThrow(), part.through()))
                        .isPositive()
                        .isLessThanOrEqualTo(Duration.ofSeconds(step)));
    }

    @Property
    void there_are_no_more_windows_than_the_span_needs_and_they_are_the_same_again(
            @ForAll @IntRange(max = 100_000) int length, @ForAll @IntRange(min = 50, max = 700) int step) {
        Window whole = new Window(Optional.of(BASE), BASE.plusSeconds(length));
        List<Window> parts = whole.split(Duration.ofSeconds(step));
        assertThat(parts).hasSize((length + step - 1) / step).isEqualTo(whole.split(Duration.ofSeconds(step)));
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).after()).contains(parts.get(i - 1).through());
        }
        if (length > 0) {
            assertThat(parts.get(0).after()).isEqualTo(whole.after());
            assertThat(parts.get(parts.size() - 1).through()).isEqualTo(whole.through());
        }
    }

    private static boolean holds(Window window, Instant cursor) {
        return window.isAfterStart(cursor) && !window.isPastEnd(cursor);
    }

    @Test
    void a_partition_is_a_text_that_keeps_the_window() {
        Place place = new Place("test", "things");
        Window bounded = new Window(Optional.of(BASE.plusNanos(1_000)), BASE.plusSeconds(5));
        Window open = new Window(Optional.empty(), BASE);
        assertThat(Window.parse(place, bounded.toPartition())).isEqualTo(bounded);
        assertThat(Window.parse(place, open.toPartition())).isEqualTo(open);
        assertThat(open.split(Duration.ofDays(1))).containsExactly(open);
    }

    @Test
    void a_span_is_split_into_windows_of_which_only_the_last_is_shorter() {
        Window whole = new Window(Optional.of(BASE), BASE.plusSeconds(10));
        assertThat(whole.split(Duration.ofSeconds(4)))
                .containsExactly(
                        new Window(Optional.of(BASE), BASE.plusSeconds(4)),
                        new Window(Optional.of(BASE.plusSeconds(4)), BASE.plusSeconds(8)),
                        new Window(Optional.of(BASE.plusSeconds(8)), BASE.plusSeconds(10)));
        assertThat(whole.split(Duration.ofSeconds(5))).hasSize(2);
        assertThat(whole.split(Duration.ofSeconds(10))).containsExactly(whole);
        assertThat(whole.split(null)).containsExactly(whole);
        assertThat(new Window(Optional.of(BASE), BASE).split(Duration.ofSeconds(1)))
                .as("nothing can be in it")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1,false,false", "0,false,false", "1,true,false", "10,true,false", "11,true,true"})
    void the_start_is_outside_of_a_window_and_the_end_within(int at, boolean afterStart, boolean pastEnd) {
        Window window = new Window(Optional.of(BASE), BASE.plusSeconds(10));
        assertThat(window.isAfterStart(BASE.plusSeconds(at))).isEqualTo(afterStart);
        assertThat(window.isPastEnd(BASE.plusSeconds(at))).isEqualTo(pastEnd);
        assertThat(new Window(Optional.empty(), BASE).isAfterStart(Instant.MIN)).isTrue();
    }
}
