package dev.tributary.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How pages follow one another, and how they end. What is sent is named as in requests: {@code /a/b} is a place in the
 * JSON body, anything else a query parameter. What is received is named as in responses: {@code /a/b} is a place in the
 * body, anything else a header.
 */
public sealed interface PaginationModel {

    /** One response holds everything. */
    record SinglePage() implements PaginationModel {}

    /** The {@code Link} header (RFC 8288) names the next page. */
    record LinkHeader(String rel, @Nullable PageSize size, PageEnd end) implements PaginationModel {}

    /**
     * The response names the next page's address, absolute or relative to its own.
     *
     * @param next where
     */
    record NextUrl(String next, @Nullable PageSize size, PageEnd end) implements PaginationModel {
        @Override
        public List<String> places() {
            return PaginationModel.placesOf(end, Stream.of(next));
        }
    }

    /**
     * Numbered pages.
     *
     * @param parameter where the page's number is sent
     * @param first the first page's number
     * @param size the page size asked for, null for the source's own
     */
    record PageNumber(String parameter, int first, @Nullable PageSize size, PageEnd end) implements PaginationModel {
        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }
    }

    /**
     * Pages that start after a number of rows.
     *
     * @param parameter where the number of rows to skip is sent
     * @param size the page size asked for, null for the source's own
     */
    record Offset(String parameter, @Nullable PageSize size, PageEnd end) implements PaginationModel {
        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }
    }

    /**
     * Each page says by what token the next one is asked for; the last has none.
     *
     * @param token where the response has it
     * @param parameter where it is sent, null if it is merged, or sent by a {@link ValueModel.PageToken}
     * @param merge whether it is an object whose members are added to the next request: as query parameters, or to the
     *     JSON body where there is one
     * @param first what the first page is asked for with, null to send nothing
     */
    record Cursor(
            String token,
            @Nullable String parameter,
            boolean merge,
            @Nullable String first,
            @Nullable PageSize size,
            PageEnd end)
            implements PaginationModel {
        @Override
        public List<String> parameters() {
            return parameter == null ? List.of() : List.of(parameter);
        }

        @Override
        public List<String> places() {
            return PaginationModel.placesOf(end, Stream.of(token));
        }
    }

    /**
     * A page is asked for by the last row of the page before.
     *
     * @param last JSON Pointers into the last row, as it is on the wire
     * @param parameters where their values are sent, one for each; empty if a {@link ValueModel.PageToken} sends the
     *     only one
     */
    record Keyset(
            List<String> last,
            List<String> parameters,
            @Nullable PageSize size,
            PageEnd end) implements PaginationModel {
        public Keyset {
            last = List.copyOf(last);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * The page size that is asked for.
     *
     * @param parameter where it is sent
     * @param rows the number of rows, at least 1
     */
    record PageSize(String parameter, int rows) {}

    /** The page size that is asked for, null for the source's own. */
    default @Nullable PageSize size() {
        return null;
    }

    /** How the pages end. */
    default PageEnd end() {
        return PageEnd.SILENT;
    }

    /** What says which page is asked for, without the size. */
    default List<String> parameters() {
        return List.of();
    }

    /** All that is sent for it. */
    default List<String> sent() {
        return Stream.concat(parameters().stream(), Stream.ofNullable(size()).map(PageSize::parameter))
                .toList();
    }

    /** All places in responses that say something of pages. */
    default List<String> places() {
        return placesOf(end(), Stream.of());
    }

    private static List<String> placesOf(PageEnd end, Stream<String> more) {
        return Stream.concat(more, Stream.of(end.total(), end.totalPages(), end.hasMore(), end.done()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
