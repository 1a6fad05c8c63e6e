package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pagination annotation. What is sent is named by a query parameter or, with a leading slash, by a place in the body.
 */
public sealed interface PaginationDefinition {

    /** The annotation. */
    Origin origin();

    /** The page size, if the kind has one. */
    default Optional<SizeDefinition> size() {
        return Optional.empty();
    }

    /** How it ends. */
    default EndDefinition end() {
        return EndDefinition.SILENT;
    }

    /** What says which page is asked for, without the size. */
    default List<Located<String>> parameters() {
        return List.of();
    }

    /** The places in the response that it reads. */
    default List<Located<String>> places() {
        return end().places();
    }

    /**
     * A page size; a row count of 0 and an empty parameter stand for what is not given.
     */
    record SizeDefinition(Located<String> parameter, Located<Integer> rows) {}

    /**
     * What tells the end, besides an empty page or a missing token.
     *
     * @param total where the number of rows is
     * @param totalPages where the number of pages is
     * @param hasMore where a boolean says that there are more
     * @param done where a boolean says that there are no more
     * @param shortPageIsLast where a guarantee is given that a short page is the last
     * @param maxResults the most rows of one question
     */
    record EndDefinition(
            Optional<Located<String>> total,
            Optional<Located<String>> totalPages,
            Optional<Located<String>> hasMore,
            Optional<Located<String>> done,
            Optional<Origin> shortPageIsLast,
            Optional<Located<Integer>> maxResults) {
        /** Nothing is said. */
        public static final EndDefinition SILENT = new EndDefinition(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** The places in the response that it reads. */
        public List<Located<String>> places() {
            return Stream.of(total, totalPages, hasMore, done)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** {@code @SinglePage}. */
    record Single(Origin origin) implements PaginationDefinition {}

    /** {@code @LinkHeaderPagination}. */
    record LinkHeader(String rel, Optional<SizeDefinition> size, EndDefinition end, Origin origin)
            implements PaginationDefinition {}

    /** {@code @NextUrlPagination}. */
    record NextUrl(Located<String> next, Optional<SizeDefinition> size, EndDefinition end, Origin origin)
            implements PaginationDefinition {
        @Override
        public List<Located<String>> places() {
            return Stream.concat(Stream.of(next), end.places().stream()).toList();
        }
    }

    /** {@code @PageNumberPagination}. */
    record PageNumber(
            Located<String> parameter, int first, Optional<SizeDefinition> size, EndDefinition end, Origin origin)
            implements PaginationDefinition {
        @Override
        public List<Located<String>> parameters() {
            return List.of(parameter);
        }
    }

    /** {@code @OffsetPagination}. */
    record Offset(Located<String> parameter, Optional<SizeDefinition> size, EndDefinition end, Origin origin)
            implements PaginationDefinition {
        @Override
        public List<Located<String>> parameters() {
            return List.of(parameter);
        }
    }

    /**
     * {@code @CursorPagination}.
     *
     * @param token where the response has the token
     * @param parameter where it is sent, if that is said
     * @param merge where it is said that it is an object whose members are sent
     * @param first what the first page is asked for with
     */
    record Cursor(
            Located<String> token,
            Optional<Located<String>> parameter,
            Optional<Origin> merge,
            Optional<Located<String>> first,
            Optional<SizeDefinition> size,
            EndDefinition end,
            Origin origin)
            implements PaginationDefinition {
        @Override
        public List<Located<String>> parameters() {
            return parameter.stream().toList();
        }

        @Override
        public List<Located<String>> places() {
            return Stream.concat(Stream.of(token), end.places().stream()).toList();
        }
    }

    /**
     * {@code @KeysetPagination}.
     *
     * @param last JSON Pointers into the last row
     * @param parameters where their values are sent
     */
    record Keyset(
            List<Located<String>> last,
            List<Located<String>> parameters,
            Optional<SizeDefinition> size,
            EndDefinition end,
            Origin origin)
            implements PaginationDefinition {
        public Keyset {
            last = List.copyOf(last);
            parameters = List.copyOf(parameters);
        }
    }
}
