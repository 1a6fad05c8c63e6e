package dev.tributary.model;

import org.jspecify.annotations.Nullable;

/** How pages follow one another, and how they end. */
public sealed interface PaginationModel {

    /** One response holds everything. */
    record SinglePage() implements PaginationModel {}

    /** The {@code Link} header (RFC 8288) names the next page. */
    record LinkHeader(String rel, @Nullable PageSize size) implements PaginationModel {}

    /**
     * Numbered pages.
     *
     * @param parameter the query parameter of the page's number
     * @param first the first page's number
     * @param size the page size asked for, null for the source's own
     * @param total a place in the response ({@code /a/b} in the body, otherwise a header) with the number of rows
     * @param totalPages a place in the response with the number of pages
     */
    record PageNumber(
            String parameter,
            int first,
            @Nullable PageSize size,
            @Nullable String total,
            @Nullable String totalPages) implements PaginationModel {}

    /**
     * Pages that start after a number of rows.
     *
     * @param parameter the query parameter of the number of rows to skip
     * @param size the page size asked for, null for the source's own
     * @param total a place in the response ({@code /a/b} in the body, otherwise a header) with the number of rows
     */
    record Offset(
            String parameter,
            @Nullable PageSize size,
            @Nullable String total) implements PaginationModel {}

    /**
     * The page size that is asked for.
     *
     * @param parameter the query parameter
     * @param rows the number of rows, at least 1
     */
    record PageSize(String parameter, int rows) {}
}
