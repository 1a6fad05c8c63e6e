package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.offset.Stamp;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;

/** A read whose offsets say what they were reached with. One that has nothing to read keeps the offset that it was given. */
final class StampedRead implements TableRead {
    private final Place place;
    private final Stamp stamp;
    private final Offset start;
    private final Offset bare;
    private final TableRead read;

    /**
     * A read from an offset.
     *
     * @param read what makes the read that knows no stamps
     * @throws dev.tributary.runtime.error.OffsetException if the offset was reached with something else
     */
    StampedRead(Place place, Stamp stamp, Offset start, Function<Offset, TableRead> read) {
        this.place = place;
        this.stamp = stamp;
        this.start = start;
        this.bare = stamp.off(place, start);
        this.read = read.apply(bare);
    }

    @Override
    public boolean next() {
        return read.next();
    }

    @Override
    public InternalRow row() {
        return read.row();
    }

    @Override
    public Offset end() {
        Offset end = read.end();
        return end.equals(bare) ? start : stamp.on(place, end);
    }

    @Override
    public void close() {
        read.close();
    }
}
