package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an ascending read may end before the run does: between two cursor values, once so many rows were delivered. All rows
 * up to the first of the two have come, however many share it; those after it come with the next read.
 *
 * @param most after how many rows
 * @param through up to where all was delivered before; a read that ended there would get nowhere
 */
record Cut(long most, Optional<Instant> through) {
    /** Reads to the end. */
    static final Cut NEVER = new Cut(Long.MAX_VALUE, Optional.empty());

    /**
     * Whether to end between a cursor value and the next.
     *
     * @param rows how many have come
     * @param latest the latest cursor value of these, null where there is none
     */
    boolean isAfter(long rows, @Nullable Instant latest) {
        return rows >= most && latest != null && (through.isEmpty() || latest.isAfter(through.get()));
    }
}
