package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parents that were read before, elsewhere. */
final class ListedParents implements Scopes.Parents {
    private final Iterator<Scope> left;

    ListedParents(List<Scope> scopes) {
        left = scopes.iterator();
    }

    @Override
    public Optional<Instant> open() {
        return Optional.empty();
    }

    @Override
    public @Nullable Scope next() {
        return left.hasNext() ? left.next() : null;
    }

    @Override
    public void close() {}
}
