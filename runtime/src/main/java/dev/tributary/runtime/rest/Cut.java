package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a read may end before the run does, once so many rows were delivered: an ascending one between two cursor values, one
 * of windows between two windows. All rows up to there have come, however many share the last value; those after it come with
 * the next read.
 *
 * @param most after how many rows
 * @param through up to where all was delivered before; a read that ended there would get nowhere
 */
record Cut(long most, Optional<Instant> through) {
    /** Reads to the end. */
    static final Cut NEVER = new Cut(Long.MAX_VALUE, Optional.empty());

    /** Whether a row is new, and not one that a lookback reads again: these alone would keep a read from getting on. */
    boolean counts(Instant cursor) {
        return through.isEmpty() || cursor.isAfter(through.get());
    }

    /**
     * Whether to end between a cursor value and the next.
     *
     * @param rows how many have come
     * @param latest the latest cursor value up to which all have, null where there is none
     */
    boolean isAfter(long rows, @Nullable Instant latest) {
        return rows >= most && latest != null && (through.isEmpty() || latest.isAfter(through.get()));
    }
}
