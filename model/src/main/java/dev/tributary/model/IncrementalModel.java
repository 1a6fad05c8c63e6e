package dev.tributary.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How changes are found.
 *
 * @param cursor the column that says when a row last changed, {@code a.b} for one within a struct
 * @param fallbacks the columns that say it, in this order, where it has no value
 * @param order the order of the rows over all pages
 * @param lookback how far before the last end a run starts again
 * @param lag how far a run's end stays behind the source's clock
 * @param resolution how coarse the source's times are, whole seconds; null for a second or less
 * @param window the longest span of one request, null for no limit
 * @param watermark the place of a response ({@code /a/b} in the body, otherwise a header) that says up to when it is
 *     complete, null where nothing does
 * @param sequence whether the cursor is a number, or a text that is ordered as texts are, rather than a time
 */
public record IncrementalModel(
        String cursor,
        List<String> fallbacks,
        SourceOrder order,
        Duration lookback,
        Duration lag,
        @Nullable Duration resolution,
        @Nullable Duration window,
        @Nullable String watermark,
        boolean sequence) {

    public IncrementalModel {
        fallbacks = List.copyOf(fallbacks);
    }

    /** Cursors that are times, of a source that does not say up to when it is complete. */
    public IncrementalModel(
            String cursor,
            List<String> fallbacks,
            SourceOrder order,
            Duration lookback,
            Duration lag,
            @Nullable Duration resolution,
            @Nullable Duration window) {
        this(cursor, fallbacks, order, lookback, lag, resolution, window, null, false);
    }

    /** One cursor of times that are fine enough. */
    public IncrementalModel(
            String cursor, SourceOrder order, Duration lookback, Duration lag, @Nullable Duration window) {
        this(cursor, List.of(), order, lookback, lag, null, window, null, false);
    }

    /** The columns that say when a row last changed; the first that has a value counts. */
    public List<String> cursors() {
        return Stream.concat(Stream.of(cursor), fallbacks.stream()).toList();
    }

    /** A point in time as the source knows it: what is finer than its resolution is cut off. */
    public Instant coarse(Instant time) {
        if (resolution == null) {
            return time;
        }
        long seconds = resolution.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
    }
}
