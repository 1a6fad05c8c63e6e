package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pagination annotation. */
public sealed interface PaginationDefinition {

    /** The annotation. */
    Origin origin();

    /** The page size, if the kind has one. */
    default Optional<SizeDefinition> size() {
        return Optional.empty();
    }

    /** The query parameters that say which page is asked for, without that of the size. */
    default List<Located<String>> parameters() {
        return List.of();
    }

    /** The places in the response that it reads. */
    default List<Located<String>> places() {
        return List.of();
    }

    /**
     * A page size; a row count of 0 and an empty parameter stand for what is not given.
     */
    record SizeDefinition(Located<String> parameter, Located<Integer> rows) {}

    /** {@code @SinglePage}. */
    record Single(Origin origin) implements PaginationDefinition {}

    /** {@code @LinkHeaderPagination}. */
    record LinkHeader(String rel, Optional<SizeDefinition> size, Origin origin) implements PaginationDefinition {}

    /** {@code @PageNumberPagination}. */
    record PageNumber(
            Located<String> parameter,
            int first,
            Optional<SizeDefinition> size,
            Optional<Located<String>> total,
            Optional<Located<String>> totalPages,
            Origin origin)
            implements PaginationDefinition {
        @Override
        public List<Located<String>> parameters() {
            return List.of(parameter);
        }

        @Override
        public List<Located<String>> places() {
            return Stream.of(total, totalPages).flatMap(Optional::stream).toList();
        }
    }

    /** {@code @OffsetPagination}. */
    record Offset(
            Located<String> parameter, Optional<SizeDefinition> size, Optional<Located<String>> total, Origin origin)
            implements PaginationDefinition {
        @Override
        public List<Located<String>> parameters() {
            return List.of(parameter);
        }

        @Override
        public List<Located<String>> places() {
            return total.stream().toList();
        }
    }
}
