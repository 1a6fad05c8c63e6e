package dev.tributary.simulator.data;

import java.time.Instant;

/**
 * The rows that a request asks for by their cursor.
 *
 * @param start where they start, {@link Instant#MIN} for everywhere
 * @param startExcluded whether rows exactly at the start are left out
 * @param end where they end, {@link Instant#MAX} for nowhere
 * @param endExcluded whether rows exactly at the end are left out
 */
public record CursorRange(Instant start, boolean startExcluded, Instant end, boolean endExcluded) {

    /** All rows. */
    public static final CursorRange ALL = new CursorRange(Instant.MIN, false, Instant.MAX, false);

    boolean contains(Instant cursor) {
        return hasBegunAt(cursor) && !isOverAt(cursor);
    }

    /** Whether a cursor does not lie before the range. */
    boolean hasBegunAt(Instant cursor) {
        int fromStart = cursor.compareTo(start);
        return startExcluded ? fromStart > 0 : fromStart >= 0;
    }

    /** Whether a cursor lies behind the range. */
    boolean isOverAt(Instant cursor) {
        int toEnd = end.compareTo(cursor);
        return endExcluded ? toEnd <= 0 : toEnd < 0;
    }
}
