package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.offset.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A source keeps its rows' times in its own format, so compares what that format has left of them. */
class CursorBoundsTest {

    @Provide
    Arbitrary<TimeFormat> formats() {
        return Arbitraries.of(
                new TimeFormat.IsoInstant(),
                new TimeFormat.EpochSeconds(),
                new TimeFormat.EpochMillis(),
                new TimeFormat.IsoLocal("Asia/Kolkata"),
                new TimeFormat.Pattern("yyyy-MM-dd'T'HH:mm:ss.SSS", "UTC"),
                new TimeFormat.Pattern("yyyy-MM-dd HH:mm:ss", "Asia/Kolkata"),
                new TimeFormat.Pattern("yyyy-MM-dd HH:mm", "UTC"));
    }

    @Property
    void whatever_the_format_and_the_boundaries_no_row_of_the_window_is_left_out(
            @ForAll("formats") TimeFormat format,
            @ForAll boolean startExclusive,
            @ForAll boolean endExclusive,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long afterMicros,
            @ForAll @LongRange(min = 1, max = 200_000_000L) long lengthMicros,
            @ForAll @LongRange(min = 0, max = 200_000_000L) long position,
            @ForAll boolean sourceCuts) {
        Instant after = Instant.EPOCH.plus(afterMicros, ChronoUnit.MICROS);
        Window window = new Window(Optional.of(after), after.plus(lengthMicros, ChronoUnit.MICROS));
        Instant row = after.plus(1 + position % lengthMicros, ChronoUnit.MICROS).plusNanos(position % 1_000);
        CursorBounds bounds = CursorBounds.of(table(format, startExclusive, endExclusive), window, Duration.ZERO);
        Instant since = format.parse(bounds.start());
        Instant until = format.parse(bounds.end());
        Instant kept = sourceCuts ? format.parse(format.format(row)) : row;
        assertThat(startExclusive ? kept.isAfter(since) : !kept.isBefore(since)).isTrue();
        assertThat(endExclusive ? kept.isBefore(until) : !kept.isAfter(until)).isTrue();
    }

    /** Such a source compares texts, of which an hour's come twice when clocks are set back. */
    @Property
    void where_clocks_show_an_hour_twice_no_row_of_the_window_is_left_out(
            @ForAll boolean startExclusive,
            @ForAll boolean endExclusive,
            @ForAll @LongRange(min = -7_200, max = 7_200) long afterSeconds,
            @ForAll @LongRange(min = 1, max = 7_200) long lengthSeconds,
            @ForAll @LongRange(min = -10_800, max = 10_800) long rowSeconds) {
        Instant setBack = Instant.parse("2026-10-25T01:00:00Z");
        TimeFormat format = new TimeFormat.Pattern("yyyy-MM-dd HH:mm:ss", "Europe/Berlin");
        Instant after = setBack.plusSeconds(afterSeconds);
        Window window = new Window(Optional.of(after), after.plusSeconds(lengthSeconds));
        CursorBounds bounds = CursorBounds.of(table(format, startExclusive, endExclusive), window, Duration.ZERO);
        String row = format.format(setBack.plusSeconds(rowSeconds));
        Instant read = format.parse(row);
        if (window.isAfterStart(read) && !window.isPastEnd(read)) {
            int start = row.compareTo(Objects.requireNonNull(bounds.start()));
            int end = row.compareTo(Objects.requireNonNull(bounds.end()));
            assertThat(startExclusive ? start > 0 : start >= 0).isTrue();
            assertThat(endExclusive ? end < 0 : end <= 0).isTrue();
        }
    }

    @Test
    void no_start_is_left_out() {
        CursorBounds bounds = CursorBounds.of(
                table(TimeFormat.DEFAULT, false, false),
                new Window(Optional.empty(), Instant.parse("2026-01-01T00:00:00Z")),
                Duration.ZERO);
        assertThat(bounds).isEqualTo(new CursorBounds(null, "2026-01-01T00:00:01Z"));
    }

    private static TableModel table(TimeFormat format, boolean startExclusive, boolean endExclusive) {
        return TestConnector.table(
                "",
                new PaginationModel.SinglePage(),
                IngestionType.CDC,
                List.of(
                        new ParameterModel(
                                ParameterModel.Place.QUERY,
                                "since",
                                false,
                                new ValueModel.CursorStart(format, null, startExclusive)),
                        new ParameterModel(
                                ParameterModel.Place.QUERY,
                                "until",
                                false,
                                new ValueModel.CursorEnd(format, endExclusive))),
                new IncrementalModel("updated_at", SourceOrder.NONE, Duration.ZERO, Duration.ZERO, null));
    }
}
