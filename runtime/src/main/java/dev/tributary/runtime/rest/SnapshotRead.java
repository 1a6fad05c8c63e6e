package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.offset.Position;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Reads a table whole, unless this run has done so. */
final class SnapshotRead extends RestRead {
    private final Read read;
    private final Offset start;
    private final Optional<Instant> before;
    private final ReadEnds ends;
    private @Nullable Pages pages;
    private Offset position;
    private boolean done;

    /** @param ends where reads of this run ended, beyond which this run does not read */
    SnapshotRead(Read read, Offset start, ReadEnds ends) {
        this.read = read;
        this.start = start;
        this.before = Position.SNAPSHOT.parse(read.table().place(), start);
        this.ends = ends;
        this.position = start;
    }

    @Override
    @Nullable
    InternalRow advance() {
        if (done) {
            return null;
        }
        Pages all = pages == null ? open() : pages;
        InternalRow row = all == null ? null : next(all);
        if (row == null) {
            done = true;
            if (all != null) {
                checkComplete(read.table(), all);
                ends.add(read, position);
            }
            return null;
        }
        return read.selection().wanted(row);
    }

    private @Nullable InternalRow next(Pages all) {
        InternalRow row = all.next();
        while (row != null && !read.selection().includes(row)) {
            row = all.next();
        }
        return row;
    }

    private @Nullable Pages open() {
        if (ends.has(read, start)) {
            return null;
        }
        Pages all = read.pages(CursorBounds.NONE);
        pages = all;
        position = taken(read.connection().runEnd().pin(all.open()), before);
        return all;
    }

    /** The offset of a snapshot that was taken now: another than the one before, also where no second of the source's lies between. */
    static Offset taken(Instant runEnd, Optional<Instant> before) {
        return Position.SNAPSHOT.at(before.filter(last -> !last.isBefore(runEnd))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(runEnd));
    }

    /** Requires as many rows as the source says that there are, where it says so. */
    static void checkComplete(RestTable table, Pages all) {
        OptionalLong total = all.total();
        if (total.isPresent() && total.getAsLong() != all.rows()) {
            throw new PagingException(table.place()
                    .says(
                            "the source says that there are " + total.getAsLong() + " rows, but its pages had "
                                    + all.rows(),
                            "run again; a snapshot that may miss rows is not delivered."));
        }
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
