package dev.tributary.runtime.error;

/**
 * What a message is about.
 *
 * @param source the source's name
 * @param table the table's name
 */
public record Place(String source, String table) {
    private static final int LONGEST = 4_000;

    /**
     * {@code source, table: what happened — what to do}.
     *
     * @param what what happened
     * @param advice what to do
     * @return the message
     */
    public String says(String what, String advice) {
        return this + ": " + bounded(what) + " — " + advice;
    }

    /**
     * {@code source, table: what happened (request, status, the source's own words) — what to do}.
     *
     * @param what what happened
     * @param detail request, status, the source's own words
     * @param advice what to do
     * @return the message
     */
    public String says(String what, String detail, String advice) {
        return says(what + " (" + detail + ")", advice);
    }

    /** What was found can be as long as a source makes it. */
    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    @Override
    public String toString() {
        return source + ", " + table;
    }
}
