package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All rows of all scopes, or none at all: a scope that fails fails the read. */
final class SnapshotPlan implements FanoutPlan {
    private final Scopes scopes;
    private final Optional<Instant> start;

    SnapshotPlan(Family family, Read read, Offset start) {
        this.scopes = new Scopes(read, family.parents(read));
        this.start = Position.SNAPSHOT.parse(read.table().place(), start);
    }

    @Override
    public boolean isCaughtUp(Instant runEnd) {
        return start.isPresent() && !start.get().isBefore(runEnd);
    }

    @Override
    public Scopes scopes() {
        return scopes;
    }

    @Override
    public List<Ask> asks(Scope scope, Instant runEnd) {
        return List.of(new Ask(CursorBounds.NONE, Optional.empty()));
    }

    @Override
    public Offset end(Instant runEnd) {
        return Position.SNAPSHOT.at(runEnd);
    }
}
