package dev.tributary.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How changes are found.
 *
 * @param cursor the column that says when a row last changed, {@code a.b} for one within a struct
 * @param order the order of the rows over all pages
 * @param lookback how far before the last end a run starts again
 * @param lag how far a run's end stays behind the source's clock
 * @param window the longest span of one request, null for no limit
 */
public record IncrementalModel(
        String cursor,
        SourceOrder order,
        Duration lookback,
        Duration lag,
        @Nullable Duration window) {}
