package dev.tributary.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The table options that no descriptor declares: which part of an incremental table is read, and in what portions. */
public final class TableOptions {
    /** The first cursor value that is wanted: a date, which is the beginning of its day in UTC, or a time with an offset. */
    public static final String READ_FROM = "read_from";

    /** The cursor value before which the rows end that are wanted. */
    public static final String READ_UNTIL = "read_until";

    /** After how many rows a batch ends, where the source's order lets it end there. */
    public static final String MAX_RECORDS_PER_BATCH = "max_records_per_batch";

    /** All of them. */
    public static final List<OptionModel> BUILT_IN = List.of(
            option(
                    READ_FROM,
                    "rows are read whose cursor is at or after that date or time (2026-01-15, or"
                            + " 2026-01-15T12:00:00Z)",
                    OptionType.TEXT),
            option(READ_UNTIL, "rows are read whose cursor is before that date or time", OptionType.TEXT),
            option(
                    MAX_RECORDS_PER_BATCH,
                    "a batch of a stream ends after that many rows, where rows come in the order of their cursor",
                    OptionType.INTEGER));

    /**
     * The time that {@link #READ_FROM} or {@link #READ_UNTIL} says.
     *
     * @throws DateTimeException if it says none
     */
    public static Instant time(String text) {
        Instant time = text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Those that have an effect on a table, as far as its own model tells. */
    public static List<OptionModel> of(TableModel table) {
        IncrementalModel incremental = table.incremental();
        if (incremental == null || table.changeToken().isPresent()) {
            return List.of();
        }
        boolean isCut = incremental.order() == SourceOrder.ASCENDING
                && table.cursorEnd().isEmpty()
                && table.parents().findAny().isEmpty();
        return BUILT_IN.stream()
                .filter(option -> option.name().equals(MAX_RECORDS_PER_BATCH) ? isCut : !incremental.sequence())
                .toList();
    }

    private static OptionModel option(String name, String description, OptionType type) {
        return new OptionModel(name, description, false, null, null, List.of(), false, false, type, false);
    }

    private TableOptions() {}
}
