package dev.tributary.testing.cassette;

/**
 * How much of a real source is read at a time.
 *
 * @param rows after how many rows a read of a table ends
 * @param requests after how many requests it ends
 */
public record Bounds(int rows, int requests) {
    /** The setting of tests that says after how many rows a read ends. */
    public static final String ROWS = "mostRows";

    /** The setting of tests that says after how many requests a read ends. */
    public static final String REQUESTS = "mostRequests";

    /** What a test reads of a source whose answers are not kept. */
    public static final Bounds LIVE = new Bounds(1_000, 60);

    /** What is kept of a source. */
    public static final Bounds RECORDED = new Bounds(25, 20);

    public Bounds {
        if (rows < 1 || requests < 1) {
            throw new IllegalArgumentException("a read needs a row and a request: " + rows + ", " + requests);
        }
    }

    @Override
    public String toString() {
        return rows + " rows or " + requests + " requests a read";
    }
}
