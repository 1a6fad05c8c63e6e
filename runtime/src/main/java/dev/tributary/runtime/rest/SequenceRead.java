package dev.tributary.runtime.rest;

import dev.tributary.model.SourceOrder;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.offset.SequencePosition;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows a number, or a text, of a source that gives each change a greater one. The end is the greatest that
 * was read, since no clock says where it should be; the offset moves when all has been drained.
 */
final class SequenceRead extends RestRead {
    private final Read read;
    private final Sequence sequence;
    private final SourceOrder order;
    private final Offset start;
    private final Optional<Sequence.Value> through;
    private final ReadEnds ends;
    private @Nullable Pages pages;
    private Sequence.@Nullable Value previous;
    private Sequence.@Nullable Value greatest;
    private boolean opened;
    private boolean done;
    private final long most;
    private long kept;
    private boolean cut;

    /**
     * A read from an offset.
     *
     * @param ends where reads of this run ended, beyond which this run does not read
     * @param most after how many rows it may end early, where that is safe
     */
    SequenceRead(Read read, Offset start, ReadEnds ends, long most) {
        this.read = read;
        this.most = most;
        this.sequence = read.selection().sequence();
        this.order = read.table().incremental().order();
        this.start = start;
        this.through = SequencePosition.parse(place(), start).map(sequence::value);
        this.ends = ends;
    }

    @Override
    @Nullable
    InternalRow advance() {
        if (!opened) {
            opened = true;
            done = ends.has(read, start);
            if (!done) {
                pages = read.pages(bounds());
                pages.filter(this::judge);
                pages.open();
            }
        }
        while (!done && pages != null) {
            InternalRow row = pages.next();
            if (row == null) {
                done = true;
            } else if (read.selection().includes(row)) {
                return read.selection().wanted(row);
            }
        }
        close();
        if (!cut) {
            ends.add(read, position());
        }
        return null;
    }

    private CursorBounds bounds() {
        Optional<String> from = through.map(Sequence.Value::text)
                .or(() -> read.table().model().sequenceStart().map(ValueModel.SequenceStart::initial));
        return new CursorBounds(from.orElse(null), null);
    }

    private RowFilter.Verdict judge(InternalRow row) {
        if (kept >= most && order == SourceOrder.ASCENDING) {
            // Each number is of one row, so the rows can end after any; the run's end is elsewhere.
            cut = true;
            return RowFilter.Verdict.STOP;
        }
        if (isAfter(row)) {
            kept++;
            return RowFilter.Verdict.KEEP;
        }
        return order == SourceOrder.DESCENDING ? RowFilter.Verdict.STOP : RowFilter.Verdict.SKIP;
    }

    /** Whether a row follows what was delivered before. */
    private boolean isAfter(InternalRow row) {
        String cursor = read.table().incremental().cursor();
        Sequence.Value here = sequence.read(row)
                .orElseThrow(() -> new ResponseException(place().says(
                                "a row has no value for the cursor `" + cursor
                                        + "`, so that nobody knows where it belongs",
                                "declare a cursor that every row has.")));
        Sequence.Value before = previous;
        if (before != null && !(order == SourceOrder.ASCENDING ? here.isAfter(before) : before.isAfter(here))) {
            throw new PagingException(
                    place().says(
                                    "declared " + order + ", but a row with `" + cursor + "` " + here.text()
                                            + " follows one with " + before.text(),
                                    "let the request ask for that order; where several rows have one number, it is no cursor."));
        }
        previous = here;
        boolean isAfter = through.isEmpty() || here.isAfter(through.get());
        if (isAfter && (greatest == null || here.isAfter(greatest))) {
            greatest = here;
        }
        return isAfter;
    }

    private Place place() {
        return read.table().place();
    }

    @Override
    Offset position() {
        return greatest == null ? start : SequencePosition.at(greatest.text());
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
    }
}
