package dev.tributary.document.words;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.LimitModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often a source may be asked, and what it may have nothing to tell of. */
public final class Terms {

    /** The limits, empty where there are none. */
    public static Optional<String> limits(List<LimitModel> limits) {
        return joined(limits.stream().map(Terms::limit).toList(), ", and ");
    }

    private static String limit(LimitModel limit) {
        List<String> parts = new ArrayList<>();
        Duration per = limit.per();
        if (limit.requests() > 0 && per != null) {
            parts.add(limit.requests() + " requests in " + Spans.words(per));
        }
        if (limit.remaining() != null) {
            parts.add("what " + limit.remaining() + " says is left"
                    + (limit.restoreRate() == null ? "" : ", of which " + limit.restoreRate() + " a second come back"));
        }
        if (limit.concurrency() > 0) {
            parts.add(limit.concurrency() + " at once");
        }
        return parts.isEmpty() ? "a wait until " + limit.reset() + " after a refusal" : String.join(", ", parts);
    }

    /** The responses that leave a table as it is, empty where there are none. */
    public static Optional<String> skipped(List<ErrorModel> errors) {
        return responses(errors, ErrorModel.Action.SKIP);
    }

    /** The responses that say that there are no rows, empty where there are none. */
    public static Optional<String> empty(List<ErrorModel> errors) {
        return responses(errors, ErrorModel.Action.EMPTY);
    }

    private static Optional<String> responses(List<ErrorModel> errors, ErrorModel.Action action) {
        return joined(
                errors.stream()
                        .filter(error -> error.action() == action)
                        .map(error -> "status "
                                + error.statuses().stream().map(String::valueOf).collect(Collectors.joining(" or "))
                                + (error.at() == null ? "" : " with " + error.at()))
                        .toList(),
                ", ");
    }

    private static Optional<String> joined(List<String> parts, String separator) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, parts));
    }

    private Terms() {}
}
