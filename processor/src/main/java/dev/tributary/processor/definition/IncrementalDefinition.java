package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;

/**
 * {@code @Incremental}.
 *
 * @param cursor the cursor column that it names
 * @param ascending whether rows come oldest first
 * @param lookback an ISO 8601 duration
 * @param lag an ISO 8601 duration
 * @param window an ISO 8601 duration
 * @param origin the annotation
 */
public record IncrementalDefinition(
        Optional<Located<String>> cursor,
        boolean ascending,
        Optional<Located<String>> lookback,
        Optional<Located<String>> lag,
        Optional<Located<String>> window,
        Origin origin) {}
