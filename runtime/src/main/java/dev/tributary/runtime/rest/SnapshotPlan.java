package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All rows of all scopes, or none at all: a scope that fails fails the read. */
final class SnapshotPlan implements FanoutPlan {
    private final Read read;
    private final Scopes scopes;
    private final Offset start;
    private final Optional<Instant> before;
    private final ReadEnds ends;

    /** @param ends where reads of this run ended, beyond which this run does not read */
    SnapshotPlan(Family family, Read read, Offset start, ReadEnds ends) {
        this.read = read;
        this.start = start;
        this.ends = ends;
        this.scopes = new Scopes(read, family.parents(read));
        this.before = Position.SNAPSHOT.parse(read.table().place(), start);
    }

    @Override
    public boolean isCaughtUp(Instant runEnd) {
        return ends.has(read, start);
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
        Offset end = SnapshotRead.taken(runEnd, before);
        ends.add(read, end);
        return end;
    }
}
