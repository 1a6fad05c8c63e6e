package dev.tributary.runtime.pagination;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One page, and no other. */
final class SinglePages implements Paginator {

    @Override
    public PageRequest first() {
        return new PageRequest.Parameters(Map.of(), Map.of());
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        return Optional.empty();
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }
}
