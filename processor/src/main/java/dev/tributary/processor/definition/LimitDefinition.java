package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code @RateLimit}; numbers that are not given are 0.
 *
 * @param per an ISO 8601 duration
 * @param remaining a place in the response
 * @param reset a place in the response
 * @param cost a place in the response
 * @param restoreRate a number, or a place in the response
 * @param origin the annotation
 */
public record LimitDefinition(
        Located<Integer> requests,
        Optional<Located<String>> per,
        Optional<Located<String>> remaining,
        Optional<Located<String>> reset,
        Optional<Located<String>> cost,
        Optional<Located<String>> restoreRate,
        Located<Integer> concurrency,
        Origin origin) {

    /** The places in the response. */
    public List<Located<String>> places() {
        return Stream.of(remaining, reset, cost).flatMap(Optional::stream).toList();
    }
}
