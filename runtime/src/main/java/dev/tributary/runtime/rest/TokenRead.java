package dev.tributary.runtime.rest;

import dev.tributary.model.IngestionType;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.offset.TokenPosition;
import dev.tributary.runtime.pagination.PageFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what follows a token that the source handed out; everything, if there is none. The end is the token of the last
 * page, so the offset moves when all has been drained. A read without rows keeps its offset, but for one whose token is so
 * old that the source could forget it.
 */
final class TokenRead extends RestRead {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRead.class);

    /** Sources forget tokens after a week at the earliest. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Read read;
    private final ValueModel.ChangeToken model;
    private final Offset start;
    private final Optional<TokenPosition> from;
    private Optional<String> token;
    private Optional<Instant> date = Optional.empty();
    private final ReadEnds ends;
    private @Nullable Pages pages;
    private Offset position;
    private boolean opened;

    /** @param ends where reads of this run ended, beyond which this run does not read */
    TokenRead(Read read, ValueModel.ChangeToken model, Offset start, ReadEnds ends) {
        this.read = read;
        this.model = model;
        this.start = start;
        this.from = TokenPosition.parse(read.table().place(), start);
        this.token = from.map(TokenPosition::token);
        this.ends = ends;
        this.position = start;
    }

    @Override
    @Nullable
    InternalRow advance() {
        if (!opened) {
            opened = true;
            if (!ends.has(read, start)) {
                open();
            }
        }
        Pages all = pages;
        if (all == null) {
            return null;
        }
        InternalRow row = all.next();
        while (row != null && !read.selection().includes(row)) {
            row = all.next();
        }
        if (row == null) {
            position = end(all);
            ends.add(read, position);
            return null;
        }
        return read.selection().wanted(row);
    }

    private void open() {
        Pages since = read.pages(token.map(CursorBounds::ofToken)
                .orElseGet(() -> CursorBounds.first(read.table().model())));
        pages = since;
        try {
            date = since.open();
        } catch (SourceException e) {
            boolean expired = token.isPresent() && e.status().orElse(0) == model.expired();
            if (!expired) {
                throw e;
            }
            requireRepeatable(e);
            LOG.warn(
                    "{}: the change token has expired; the table is read whole",
                    read.table().place());
            Pages all = read.pages(CursorBounds.first(read.table().model()));
            pages = all;
            token = Optional.empty();
            date = all.open();
        }
    }

    /** A whole read tells of what is there, and only of that. */
    private void requireRepeatable(SourceException expired) {
        IngestionType ingestion = read.table().model().ingestion();
        if (ingestion == IngestionType.CDC) {
            return;
        }
        String lost = ingestion == IngestionType.APPEND
                ? "a whole read would append rows again"
                : "a whole read would not tell what was deleted meanwhile";
        throw new ExpiredTokenException(
                place().says(
                                "the change token has expired, and " + lost,
                                "start the table anew: remove its target and its checkpoint."),
                expired);
    }

    private Offset end(Pages all) {
        String next = next(all.last());
        Instant now = date.orElseGet(
                        () -> read.connection().environment().clock().instant())
                .truncatedTo(ChronoUnit.SECONDS);
        boolean isFresh = from.flatMap(TokenPosition::since)
                .filter(since -> since.plus(FRESH).isAfter(now))
                .isPresent();
        if (token.isPresent() && all.rows() == 0 && (isFresh || token.get().equals(next))) {
            return start;
        }
        if (token.filter(next::equals).isPresent()) {
            throw new PagingException(place().says(
                            "the source sent " + all.rows() + " rows and the token that it was asked with, so that they"
                                    + " would be read again and again",
                            "check where @ChangeToken finds the token."));
        }
        return new TokenPosition(next, Optional.of(now)).offset();
    }

    private String next(Optional<PageFacts> last) {
        String found = last.flatMap(page -> page.text(model.from()))
                .filter(text -> !text.isEmpty())
                .orElseThrow(
                        () -> new PagingException(
                                place().says(
                                                "the last page has no change token at `" + model.from() + "`",
                                                "check where @ChangeToken finds the token; nothing is lost, the offset has not moved.")));
        return TokenText.of(read.table(), model.from(), found);
    }

    private Place place() {
        return read.table().place();
    }

    @Override
    Offset position() {
        return position;
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
    }
}
