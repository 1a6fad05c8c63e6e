package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.SkippedException;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table in one scope after another: for each row of its parent, and each value of its lists. The offset moves when
 * all scopes were read.
 */
final class FanoutRead extends RestRead {
    private final Read read;
    private final FanoutPlan plan;
    private @Nullable ScopedRows rows;
    private final Offset start;
    private @Nullable Instant end;
    private boolean opened;

    FanoutRead(Read read, FanoutPlan plan, Offset start) {
        this.read = read;
        this.plan = plan;
        this.start = start;
    }

    @Override
    @Nullable
    InternalRow advance() {
        if (!opened) {
            opened = true;
            open();
        }
        return rows == null ? null : rows.next();
    }

    private void open() {
        RunEnd runEnd = read.connection().runEnd();
        if (runEnd.known().filter(plan::isCaughtUp).isPresent()) {
            return;
        }
        Scopes scopes = plan.scopes();
        Instant pinned = runEnd.known().orElseGet(() -> runEnd.pin(ask(scopes)));
        if (plan.isCaughtUp(pinned)) {
            scopes.close();
            return;
        }
        rows = new ScopedRows(read, scopes, scope -> plan.asks(scope, pinned), plan::skipped);
        end = pinned;
    }

    /** The source's time: from the answer with the first parents, or, where there are none, to a question of its own. */
    private Optional<Instant> ask(Scopes scopes) {
        Optional<Scope> first = scopes.hasParents() ? Optional.empty() : scopes.first();
        if (first.isEmpty()) {
            return scopes.open();
        }
        Instant now = read.connection().environment().clock().instant();
        try (Pages pages =
                read.within(first.get()).pages(CursorBounds.around(read.table().model(), now))) {
            return pages.open();
        } catch (SkippedException e) {
            // It says nothing of the first, and nothing of the others.
            return e.date();
        }
    }

    @Override
    Offset position() {
        return end == null ? start : plan.end(end);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
