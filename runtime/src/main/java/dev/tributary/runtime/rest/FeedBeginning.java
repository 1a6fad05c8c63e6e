package dev.tributary.runtime.rest;

import dev.tributary.model.FirstTokenModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.offset.TokenPosition;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * From where a feed is read after its table was read whole. It is settled before the table is read, so that whatever changes
 * meanwhile is told by the feed.
 *
 * @param offset the feed's offset
 * @param runEnd where the run ends
 * @param stamp a time before that of every event which the feed tells from there on
 */
record FeedBeginning(Offset offset, Instant runEnd, Instant stamp) {

    /** Asks the source for it. */
    static FeedBeginning of(Read feed) {
        RunEnd runEnd = feed.connection().runEnd();
        IncrementalModel incremental = feed.table().model().incremental();
        Optional<ValueModel.ChangeToken> token = feed.table().model().changeToken();
        if (token.isPresent()) {
            FirstTokenModel model = Objects.requireNonNull(token.get().first(), "the first token of a feed");
            FirstToken first = FirstToken.ask(feed.connection(), feed.table(), model);
            Instant end = runEnd.pin(first.date());
            return new FeedBeginning(new TokenPosition(first.token(), Optional.of(end)).offset(), end, end);
        }
        Instant end = runEnd.known().orElseGet(() -> runEnd.pin(ask(feed)));
        Objects.requireNonNull(incremental, "a feed by a cursor");
        Instant through = end.minus(incremental.lag()).truncatedTo(ChronoUnit.MICROS);
        Duration slack = feed.selection().cursor().slack();
        return new FeedBeginning(
                Position.CURSOR.at(through),
                end,
                through.minus(incremental.lookback()).minus(slack));
    }

    /** The source's time, from the answer to the feed's own request for a span without length. */
    private static Optional<Instant> ask(Read feed) {
        Instant now = feed.connection().environment().clock().instant();
        try (Pages pages = feed.pages(CursorBounds.around(feed.table().model(), now))) {
            return pages.open();
        }
    }
}
