package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a feed says of a row.
 *
 * @param key the row's key, as Spark holds it
 * @param values the columns of the event that others take, as Spark holds them; those that are null are not among them
 * @param time when it happened, empty where the feed does not say
 * @param deleted whether it says that the row was deleted
 */
record FeedEvent(Object key, Map<ParentColumn, Object> values, Optional<Instant> time, boolean deleted) {

    FeedEvent {
        values = Map.copyOf(values);
    }

    /**
     * The later of this and one that the feed tells after it. Where both happened at once and one of them is a delete,
     * nobody but the source knows whether the row is there.
     */
    FeedEvent or(FeedEvent next) {
        if (time.isEmpty() || next.time.isEmpty()) {
            return next;
        }
        int order = time.get().compareTo(next.time.get());
        if (order == 0) {
            return new FeedEvent(key, next.values, next.time, deleted && next.deleted);
        }
        return order < 0 ? next : this;
    }
}
