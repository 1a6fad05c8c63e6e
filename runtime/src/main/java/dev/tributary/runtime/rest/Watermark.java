package dev.tributary.runtime.rest;

import dev.tributary.model.IngestionType;
import dev.tributary.model.TimeFormat;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.pagination.PageFacts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Up to when a source says that its answer is complete.
 *
 * @param at where it says so
 * @param format how it is written, as the start of a read is
 */
record Watermark(RestTable table, String at, TimeFormat format) {
    /** That of a table, empty if its source says none. */
    static Optional<Watermark> of(RestTable table) {
        return table.model()
                .watermark()
                .flatMap(at -> table.model().cursorStart().map(start -> new Watermark(table, at, start.format())));
    }

    /**
     * Where a read ends.
     *
     * @param runEnd where it ends at the latest
     * @param latest the latest cursor that was delivered
     * @return empty if nothing more is complete than before
     */
    Optional<Instant> end(
            Optional<PageFacts> last, Optional<Instant> before, Instant runEnd, Optional<Instant> latest) {
        Optional<Instant> said = last.flatMap(page -> page.text(at))
                .filter(text -> !text.isEmpty())
                .map(this::parse);
        if (said.isEmpty() && latest.isEmpty()) {
            return Optional.empty();
        }
        Instant complete = said.orElseThrow(() -> new PagingException(table.place()
                .says(
                        "the last page does not say at `" + at + "` up to when it is complete",
                        "check where watermark finds it; nothing is lost, the offset has not moved.")));
        Instant end = complete.isBefore(runEnd) ? complete : runEnd;
        boolean moves = before.isEmpty() || end.isAfter(before.get());
        boolean appends = table.model().ingestion() == IngestionType.APPEND;
        if (latest.isPresent() && (!moves || (appends && latest.get().isAfter(end)))) {
            throw new PagingException(table.place()
                    .says(
                            "the source says at `" + at + "` that it is complete up to " + complete
                                    + ", but a row has the" + " cursor " + latest.get()
                                    + ", so that it would come again",
                            "check that watermark and cursor count the same time."));
        }
        return moves ? Optional.of(end) : Optional.empty();
    }

    /** Counts as a cursor does: a coarse one as the last moment that is meant. */
    private Instant parse(String text) {
        try {
            Instant first = format.parse(text);
            Duration resolution = table.incremental().resolution();
            return resolution == null ? first : first.plus(resolution).minus(1, ChronoUnit.MICROS);
        } catch (DateTimeException | NumberFormatException e) {
            throw new PagingException(table.place()
                    .says(
                            "`" + at + "` should say up to when the page is complete, but is `" + text + "`",
                            "let it be a time in the format of the @CursorStart parameter."));
        }
    }
}
