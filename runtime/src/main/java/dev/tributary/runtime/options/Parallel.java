package dev.tributary.runtime.options;

import dev.tributary.model.LimitModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import java.util.List;

/** How many requests a read may have under way at once: what the built-in option {@code parallel_requests} gives, else a few. */
public final class Parallel {
    private static final int USUAL = 4;

    /** The built-in option. */
    static final OptionModel OPTION = new OptionModel(
            SourceModel.PARALLEL_OPTION,
            "how many requests a read may have under way at once, 1 to 64; 4 without it",
            false,
            null,
            "[1-9]|[1-5][0-9]|6[0-4]",
            List.of(),
            false);

    /** The number of requests; never more than a source allows. */
    public static int of(Options options, List<LimitModel> limits) {
        int wanted =
                options.get(SourceModel.PARALLEL_OPTION).map(Integer::parseInt).orElse(USUAL);
        return limits.stream()
                .mapToInt(LimitModel::concurrency)
                .filter(most -> most > 0)
                .reduce(wanted, Math::min);
    }

    private Parallel() {}
}
