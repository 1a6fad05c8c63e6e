package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * {@code @Incremental}.
 *
 * @param cursors the cursor columns that it names, the first that has a value counts
 * @param order the name of the {@code Order} constant
 * @param clientFilter where it is said that the source does not filter
 * @param lookback an ISO 8601 duration
 * @param lag an ISO 8601 duration
 * @param resolution an ISO 8601 duration
 * @param window an ISO 8601 duration
 * @param watermark the place that says up to when a response is complete
 * @param textOrder where it is said that a cursor that is a text grows
 * @param origin the annotation
 */
public record IncrementalDefinition(
        List<Located<String>> cursors,
        Located<String> order,
        Optional<Origin> clientFilter,
        Optional<Located<String>> lookback,
        Optional<Located<String>> lag,
        Optional<Located<String>> resolution,
        Optional<Located<String>> window,
        Optional<Located<String>> watermark,
        Optional<Origin> textOrder,
        Origin origin) {

    public IncrementalDefinition {
        cursors = List.copyOf(cursors);
    }

    /** Whether rows come newest first. */
    public boolean isNewestFirst() {
        return order.value().equals("DESCENDING");
    }
}
