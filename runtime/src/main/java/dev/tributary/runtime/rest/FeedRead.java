package dev.tributary.runtime.rest;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.RoleModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.offset.TokenPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a table that has a change feed: whole at first, by its own method, and from then on what the feed names. Its offset
 * is the feed's; that of a first run is settled before the table is read. A feed whose history does not reach back to the
 * offset is as none: the table is read whole again.
 */
final class FeedRead extends RestRead {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRead.class);

    private final FollowedTable table;
    private final FollowedRows rows;
    private final Presence presence;
    private final Offset start;
    private Offset position;
    private @Nullable ScopedRows whole;
    private @Nullable FeedEvents events;
    private @Nullable FeedChanges changes;
    private boolean opened;

    FeedRead(FollowedTable table, FollowedRows rows, Presence presence, Offset start) {
        this.table = table;
        this.rows = rows;
        this.presence = rows.tellsDeletes() ? Presence.EITHER : presence;
        this.start = start;
        this.position = start;
    }

    @Override
    @Nullable
    InternalRow advance() {
        if (!opened) {
            opened = true;
            open();
        }
        if (whole != null) {
            InternalRow row = whole.next();
            return row == null ? null : rows.present(row);
        }
        InternalRow row = changes == null ? null : changes.next();
        if (row == null && events != null) {
            position = events.end();
        }
        return row;
    }

    private void open() {
        boolean isFirst = isFirst();
        if (isFirst && (presence != Presence.DELETED || table.isByToken())) {
            readWhole();
            return;
        }
        if (!isFirst && isForgotten()) {
            readWholeAgain(Optional.empty());
            return;
        }
        FeedEvents told = table.events(start);
        events = told;
        FeedChanges changed = new FeedChanges(told, table.details(rows), rows, presence);
        changes = changed;
        try {
            changed.open();
        } catch (ExpiredTokenException e) {
            events = null;
            changes = null;
            readWholeAgain(Optional.of(e));
        }
    }

    private boolean isFirst() {
        return table.isByToken()
                ? TokenPosition.parse(table.place(), start).isEmpty()
                : Position.CURSOR.parse(table.place(), start).isEmpty();
    }

    /** Whether the events that follow the offset may be gone. */
    private boolean isForgotten() {
        Duration retention = ((RoleModel.ChangeFeed) table.feed().model().role()).retention();
        IncrementalModel incremental = table.feed().model().incremental();
        if (retention == null || incremental == null) {
            return false;
        }
        Instant through = Position.CURSOR.parse(table.place(), start).orElseThrow();
        return through.minus(incremental.lookback())
                .isBefore(table.beginning().runEnd().minus(retention));
    }

    private void readWholeAgain(Optional<ExpiredTokenException> expired) {
        if (presence == Presence.DELETED) {
            throw new ConnectorException(
                    table.place()
                            .says(
                                    "the history of the feed is over, and a whole read would not tell what was deleted"
                                            + " meanwhile",
                                    "start the table anew: remove its target and its checkpoint."),
                    expired.orElse(null));
        }
        LOG.warn(
                "{}: the history of the feed does not reach back to the last run; the table is read whole. What was deleted"
                        + " meanwhile stays in the target",
                table.place());
        readWhole();
    }

    private void readWhole() {
        FeedBeginning beginning = table.beginning();
        position = beginning.offset();
        table.pass(position);
        if (presence == Presence.DELETED) {
            return;
        }
        Read read = table.stamped(rows, beginning.stamp());
        List<Ask> all = List.of(new Ask(CursorBounds.NONE, Optional.empty()));
        whole = new ScopedRows(read, table.scopes(read), scope -> all, scope -> {
            throw new ConnectorException(table.place()
                    .says(
                            "the source has nothing to tell of some rows, which the feed would not name again",
                            "let @OnError say DELETED where a row is gone, and let the read fail otherwise."));
        });
    }

    @Override
    Offset position() {
        return position;
    }

    @Override
    public void close() {
        if (whole != null) {
            whole.close();
        }
        if (changes != null) {
            changes.close();
        }
    }
}
