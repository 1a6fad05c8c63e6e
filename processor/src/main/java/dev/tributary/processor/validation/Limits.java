package dev.tributary.processor.validation;

import dev.tributary.model.LimitModel;
import dev.tributary.processor.definition.LimitDefinition;
import dev.tributary.processor.definition.Located;
import java.time.Duration;
import java.util.List;

/** Declared limits without mistakes, as models. */
final class Limits {

    static List<LimitModel> models(List<LimitDefinition> limits) {
        return limits.stream()
                .map(limit -> new LimitModel(
                        limit.requests().value(),
                        limit.per().map(Located::value).map(Duration::parse).orElse(null),
                        limit.remaining().map(Located::value).orElse(null),
                        limit.reset().map(Located::value).orElse(null),
                        limit.cost().map(Located::value).orElse(null),
                        limit.restoreRate().map(Located::value).orElse(null),
                        limit.concurrency().value()))
                .toList();
    }

    private Limits() {}
}
