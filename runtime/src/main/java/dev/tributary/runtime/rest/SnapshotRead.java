package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.offset.Position;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Reads a table whole, unless this run has done so. */
final class SnapshotRead extends RestRead {
    private final Read read;
    private final Optional<Instant> start;
    private @Nullable Pages pages;
    private Offset position;
    private boolean done;

    SnapshotRead(Read read, Offset start) {
        this.read = read;
        this.start = Position.SNAPSHOT.parse(read.table().place(), start);
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
        RunEnd runEnd = read.connection().runEnd();
        if (runEnd.known().filter(this::isCaughtUp).isPresent()) {
            return null;
        }
        Pages all = read.pages(CursorBounds.NONE);
        pages = all;
        Instant takenAt = runEnd.pin(all.open());
        if (isCaughtUp(takenAt)) {
            all.close();
            return null;
        }
        position = Position.SNAPSHOT.at(takenAt);
        return all;
    }

    private boolean isCaughtUp(Instant takenAt) {
        return start.isPresent() && !start.get().isBefore(takenAt);
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
