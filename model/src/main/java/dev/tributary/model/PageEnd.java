package dev.tributary.model;

import org.jspecify.annotations.Nullable;

/**
 * What tells that pages are at their end, besides an empty page or a missing token. Places are {@code /a/b} in the body of
 * a response, otherwise one of its headers; null where the source says no such thing.
 *
 * @param total where the number of all rows is
 * @param totalPages where the number of all pages is
 * @param hasMore where a boolean is that is true as long as there are more
 * @param done where a boolean is that is true on the last page
 * @param shortPageIsLast whether the source guarantees that only the last page has fewer rows than asked for
 * @param maxResults how many rows the source gives at most in answer to one question, however it is paged; 0 for all
 */
public record PageEnd(
        @Nullable String total,
        @Nullable String totalPages,
        @Nullable String hasMore,
        @Nullable String done,
        boolean shortPageIsLast,
        int maxResults) {

    /** Nothing is said. */
    public static final PageEnd SILENT = new PageEnd(null, null, null, null, false, 0);

    /** The numbers of all rows and of all pages, each null where it is not said. */
    public static PageEnd totals(@Nullable String total, @Nullable String totalPages) {
        return new PageEnd(total, totalPages, null, null, false, 0);
    }
}
