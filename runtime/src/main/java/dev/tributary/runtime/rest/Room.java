package dev.tributary.runtime.rest;

/**
 * How many pages may wait for their turn: as many as hold {@value #MOST_BYTES} bytes, each taken for as large as the largest
 * so far. Pages that are too large to be decoded at once are not made to wait: the source would have to, too.
 */
final class Room {
    private static final long MOST_BYTES = 32L << 20;

    /** What a page takes besides its bytes. */
    private static final long LEAST_BYTES = 64L << 10;

    private long largest = LEAST_BYTES;
    private boolean known;

    /** Takes notice of a page that was opened. */
    void opened(Page page) {
        opened(page.bytes(), page.isComplete());
    }

    void opened(long bytes, boolean isComplete) {
        known = true;
        largest = Math.max(largest, isComplete ? bytes : MOST_BYTES + 1);
    }

    /** Whether there is room for one more; none before the first page is known. */
    boolean isLeft(int waiting) {
        return known && (waiting + 1) * largest <= MOST_BYTES;
    }
}
