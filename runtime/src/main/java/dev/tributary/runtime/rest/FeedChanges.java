package dev.tributary.runtime.rest;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** What has become of the rows that a feed names: those that are there as they are now, the others as deleted. */
final class FeedChanges implements AutoCloseable {
    private final FeedEvents events;
    private final DetailRows details;
    private final FollowedRows rows;
    private final Presence presence;
    private Iterator<FeedEvent> batch = List.<FeedEvent>of().iterator();

    FeedChanges(FeedEvents events, DetailRows details, FollowedRows rows, Presence presence) {
        this.events = events;
        this.details = details;
        this.rows = rows;
        this.presence = presence;
    }

    /** Asks what the feed tells first. */
    void open() {
        batch = events.next().iterator();
    }

    /** The next row, null after the last. */
    @Nullable
    InternalRow next() {
        while (true) {
            if (!batch.hasNext()) {
                batch = events.next().iterator();
            }
            if (!batch.hasNext()) {
                return null;
            }
            FeedEvent event = batch.next();
            Optional<InternalRow> found = event.deleted() ? Optional.empty() : details.of(event);
            if (found.isPresent() && presence != Presence.DELETED) {
                return rows.present(found.get());
            }
            if (found.isEmpty() && presence != Presence.PRESENT) {
                return rows.deleted(event);
            }
        }
    }

    @Override
    public void close() {
        events.close();
    }
}
