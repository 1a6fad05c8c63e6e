package dev.tributary.runtime.rest;

import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.offset.Window;
import dev.tributary.runtime.options.Options;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows an offset of an incremental table. */
final class CursorSpan {
    private static final Logger LOG = LoggerFactory.getLogger(CursorSpan.class);

    private final RestTable table;
    private final Optional<ValueModel.CursorStart> parameter;
    private final Offset start;
    private final ReadRange range;
    private final Optional<Instant> through;

    CursorSpan(RestTable table, Options options, Offset start) {
        this(table, table.model().cursorStart(), options, start);
    }

    /** @param parameter where the start is sent, which says where a first run starts */
    CursorSpan(RestTable table, Optional<ValueModel.CursorStart> parameter, Options options, Offset start) {
        this.table = table;
        this.parameter = parameter;
        this.start = start;
        this.range = ReadRange.of(table.place(), table.model(), options);
        this.through = Position.CURSOR.parse(table.place(), start);
    }

    /** Up to where all was delivered, empty for nowhere. */
    Optional<Instant> through() {
        return through;
    }

    /** The cursor value after which rows are wanted, lookback included; empty for all rows. */
    Optional<Instant> after() {
        Optional<Instant> known =
                through.map(instant -> instant.minus(table.incremental().lookback()));
        if (known.isPresent() && range.after().isPresent()) {
            return known.get().isBefore(range.after().get()) ? range.after() : known;
        }
        // A first run's own start belongs to it; windows begin after theirs.
        return known.or(range::after)
                .or(() -> parameter
                        .flatMap(sent -> Optional.ofNullable(sent.initial()))
                        .map(initial -> initial.minus(1, ChronoUnit.MICROS)));
    }

    /** The last cursor value that belongs to a run. */
    Instant last(Instant runEnd) {
        Instant told = runEnd.minus(table.incremental().lag()).truncatedTo(ChronoUnit.MICROS);
        return range.last().filter(told::isAfter).orElse(told);
    }

    /** The window up to the run's end, empty when that was reached. */
    Optional<Window> until(Instant runEnd) {
        Instant told = runEnd.minus(table.incremental().lag()).truncatedTo(ChronoUnit.MICROS);
        Instant end = last(runEnd);
        if (through.filter(instant -> instant.isAfter(told)).isPresent()) {
            LOG.warn(
                    "{}: the source's clock went back to {}; nothing is new since {}",
                    table.place(),
                    told,
                    through.get());
        }
        Optional<Instant> from = after();
        boolean reached = (through.isPresent() && !through.get().isBefore(end))
                || (from.isPresent() && !from.get().isBefore(end));
        return reached ? Optional.empty() : Optional.of(new Window(from, end));
    }

    /** The offset at the end of a window, the start where there is none. */
    Offset end(Optional<Window> window) {
        return window.map(span -> Position.CURSOR.at(span.through())).orElse(start);
    }
}
