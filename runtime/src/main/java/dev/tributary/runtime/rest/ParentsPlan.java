package dev.tributary.runtime.rest;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.offset.KnownParents;
import dev.tributary.runtime.offset.ParentsPosition;
import dev.tributary.runtime.offset.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Of known parents what has changed since the offset, of others everything. All are read up to the same end, so that one
 * point in time and the known parents' digests say where each of them is, however many rows they have.
 */
final class ParentsPlan implements FanoutPlan {
    private final Read read;
    private final Optional<ParentsPosition> start;
    private final Scopes scopes;
    private final KnownParents delivered = new KnownParents();

    ParentsPlan(Family family, Read read, Offset start) {
        this.read = read;
        this.start = ParentsPosition.parse(read.table().place(), start);
        this.scopes = new Scopes(read, family.parents(read), this::isKnown);
    }

    private boolean isKnown(String digest) {
        delivered.add(digest);
        if (!delivered.isComplete() && read.table().model().ingestion() == IngestionType.APPEND) {
            throw new ConnectorException(read.table()
                    .place()
                    .says(
                            "there are more than " + KnownParents.MOST + " parents, of which an offset cannot say which"
                                    + " were read, so that rows could be appended twice",
                            "declare a key, which makes the table cdc."));
        }
        return start.filter(position -> position.known().contains(digest)).isPresent();
    }

    @Override
    public boolean isCaughtUp(Instant runEnd) {
        return start.isPresent() && span(true).until(runEnd).isEmpty();
    }

    @Override
    public Scopes scopes() {
        return scopes;
    }

    @Override
    public List<Ask> asks(Scope scope, Instant runEnd) {
        return span(scope.isKnown())
                .until(runEnd)
                .map(window -> Ask.within(read, window))
                .orElse(List.of());
    }

    /** What is skipped was not delivered, so that it is read from its beginning once the source tells of it. */
    @Override
    public void skipped(Scope scope) {
        scopes.digests(scope).forEach(delivered::remove);
    }

    private CursorSpan span(boolean known) {
        Offset from =
                known && start.isPresent() ? Position.CURSOR.at(start.get().through()) : Offset.START;
        return new CursorSpan(read.table(), read.options(), from);
    }

    @Override
    public Offset end(Instant runEnd) {
        return new ParentsPosition(span(false).last(runEnd), delivered).offset();
    }
}
