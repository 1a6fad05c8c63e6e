package dev.tributary.runtime.rest;

import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.error.Place;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of values that did not fit, by their number and places alone. */
final class Misfits {
    private static final Logger LOG = LoggerFactory.getLogger(Misfits.class);

    /**
     * Tells what has come since this was last called.
     *
     * @param request what was asked, for the log
     */
    static void report(RowReader rows, Place place, RunListener listener, Supplier<String> request) {
        long rescued = rows.takeRescuedValues();
        if (rescued > 0) {
            LOG.info("{}: rescued {} values of {}", place, rescued, request.get());
            listener.valuesRescued(place.source(), place.table(), rescued);
        }
        long dropped = rows.takeDroppedRows();
        if (dropped > 0) {
            LOG.warn("{}: left out {} rows of {}, with values that do not fit", place, dropped, request.get());
            listener.rowsDropped(place.source(), place.table(), dropped);
        }
        rows.drift().news().ifPresent(drift -> listener.drifted(place.source(), place.table(), drift));
    }

    private Misfits() {}
}
