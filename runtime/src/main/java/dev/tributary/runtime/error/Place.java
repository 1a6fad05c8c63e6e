package dev.tributary.runtime.error;

/**
 * What a message is about.
 *
 * @param source the source's name
 * @param table the table's name
 */
public record Place(String source, String table) {

    /** {@code source, table: what happened — what to do}. */
    public String says(String what, String advice) {
        return this + ": " + what + " — " + advice;
    }

    /** {@code source, table: what happened (request, status, the source's own words) — what to do}. */
    public String says(String what, String detail, String advice) {
        return says(what + " (" + detail + ")", advice);
    }

    @Override
    public String toString() {
        return source + ", " + table;
    }
}
