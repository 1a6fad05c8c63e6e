package dev.tributary.runtime.rest;

import dev.tributary.model.SourceOrder;
import dev.tributary.runtime.error.PagingException;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Asks an ascending source anew from the last row's number after each page, as no row can move before it. Newest first,
 * leaves out what was pushed onto the next page by rows that came in.
 */
final class SequenceResumption implements Resumption {
    private final RestTable table;
    private final Sequence sequence;
    private final boolean ascending;
    private Sequence.@Nullable Value last;
    private Sequence.@Nullable Value askedFrom;
    private boolean begun;

    SequenceResumption(RestTable table, Sequence sequence) {
        this.table = table;
        this.sequence = sequence;
        this.ascending = table.incremental().order() == SourceOrder.ASCENDING;
    }

    @Override
    public boolean isRepeated(InternalRow row) {
        Optional<Sequence.Value> value = sequence.read(row);
        if (value.isEmpty()) {
            return false;
        }
        Sequence.Value here = value.get();
        Sequence.Value before = last;
        boolean goesOn = before == null || (ascending ? here.isAfter(before) : before.isAfter(here));
        if (goesOn) {
            last = here;
            begun = true;
            return false;
        }
        if (askedFrom != null && askedFrom.isAfter(here)) {
            throw new PagingException(table.place()
                    .says(
                            "asked for rows after " + askedFrom.text() + ", the source sent one with " + here.text()
                                    + ", so that it does not filter, and rows that change could be passed over",
                            "send the start as the source takes it; where it takes none, read newest first with order ="
                                    + " DESCENDING."));
        }
        return !begun; // within a page, the read tells of the order
    }

    @Override
    public Optional<CursorBounds> after(CursorBounds asked) {
        begun = false;
        Sequence.Value here = last;
        boolean follows = !ascending || table.model().sequenceStart().isEmpty();
        if (follows || here == null || here.equals(askedFrom)) {
            return Optional.empty();
        }
        askedFrom = here;
        return Optional.of(new CursorBounds(here.text(), null));
    }
}
