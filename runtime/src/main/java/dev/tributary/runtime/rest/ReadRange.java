package dev.tributary.runtime.rest;

import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.options.Options;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cursor values that the user wants: from a first one, up to one that is not among them. So ranges that follow one another
 * leave nothing out, and have nothing in common.
 */
record ReadRange(Optional<Instant> from, Optional<Instant> until) {

    /**
     * The range that a table's options say.
     *
     * @throws OptionException if they say none, or the table has no cursor that is a time
     */
    static ReadRange of(Place place, TableModel table, Options options) {
        Optional<Instant> from = time(place, options, TableOptions.READ_FROM);
        Optional<Instant> until = time(place, options, TableOptions.READ_UNTIL);
        if ((from.isPresent() || until.isPresent()) && !hasTimes(table)) {
            throw refused(place, options, "but " + reason(table));
        }
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new OptionException(place.says(
                    "option `" + TableOptions.READ_UNTIL + "` is " + until.get() + ", which is not after `"
                            + TableOptions.READ_FROM + "`, " + from.get() + ", so that there is nothing to read",
                    "set it to the first time that is not wanted any more."));
        }
        return new ReadRange(from, until);
    }

    /** That a table's offsets are not about its own cursor, so that they know no range. */
    static void refuse(Place place, Options options, String reason) {
        if (options.get(TableOptions.READ_FROM).isPresent()
                || options.get(TableOptions.READ_UNTIL).isPresent()) {
            throw refused(place, options, reason);
        }
    }

    private static OptionException refused(Place place, Options options, String reason) {
        String names = Stream.of(TableOptions.READ_FROM, TableOptions.READ_UNTIL)
                .filter(name -> options.get(name).isPresent())
                .findFirst()
                .orElseThrow();
        return new OptionException(place.says("option `" + names + "` is set, " + reason, "remove it."));
    }

    private static boolean hasTimes(TableModel table) {
        return table.incremental() != null
                && !table.incremental().sequence()
                && table.changeToken().isEmpty();
    }

    private static String reason(TableModel table) {
        return table.changeToken().isPresent()
                ? "the source says by tokens what has changed, and knows no times"
                : table.incremental() == null
                        ? "the table is read whole each time"
                        : "the table's cursor `" + table.incremental().cursor() + "` is no time";
    }

    private static Optional<Instant> time(Place place, Options options, String name) {
        return options.get(name).map(text -> {
            try {
                return TableOptions.time(text);
            } catch (DateTimeException e) {
                throw new OptionException(place
                        + ": option `" + name
                        + "` must be a date such as `2026-01-15`, which begins in UTC, or a time with"
                        + " an offset such as `2026-01-15T12:00:00Z`, found `" + text + "`.");
            }
        });
    }

    /** The value after which rows are wanted, empty for any. */
    Optional<Instant> after() {
        return from.map(first -> first.minus(1, ChronoUnit.MICROS));
    }

    /** The last value that is wanted, empty where there is none. */
    Optional<Instant> last() {
        return until.map(first -> first.minus(1, ChronoUnit.MICROS));
    }
}
