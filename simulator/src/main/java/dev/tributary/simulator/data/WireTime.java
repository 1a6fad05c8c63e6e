package dev.tributary.simulator.data;

import dev.tributary.model.ColumnType;
import dev.tributary.model.TimeFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Points in time as values on the wire. */
public final class WireTime {

    /** Whether values of a type say when. */
    static boolean isTime(ColumnType type) {
        return type instanceof ColumnType.Timestamp
                || type instanceof ColumnType.LocalTimestamp
                || type instanceof ColumnType.Date;
    }

    /** The value on the wire; what the type cannot hold is cut off. Where there are several formats, they take turns. */
    static Object write(ColumnType type, Instant time) {
        if (!isTime(type)) {
            throw new IllegalArgumentException(
                    "A cursor of type " + type.getClass().getSimpleName() + " cannot be simulated; it must be a time");
        }
        return write(format(type), type instanceof ColumnType.Date ? time.truncatedTo(ChronoUnit.DAYS) : time);
    }

    /** The value on the wire in a format. */
    public static Object write(TimeFormat format, Instant time) {
        if (format instanceof TimeFormat.AnyOf any) {
            int turn = Math.floorMod(time.getEpochSecond(), any.formats().size());
            return write(any.formats().get(turn), time);
        }
        boolean number = format instanceof TimeFormat.EpochSeconds
                || format instanceof TimeFormat.EpochMillis
                || format instanceof TimeFormat.EpochMicros;
        String text = format.format(time);
        return number ? (Object) Long.valueOf(text) : text;
    }

    private static TimeFormat format(ColumnType type) {
        if (type instanceof ColumnType.Timestamp timestamp) {
            return timestamp.format();
        }
        TimeFormat own =
                type instanceof ColumnType.Date date ? date.format() : ((ColumnType.LocalTimestamp) type).format();
        if (own != null) {
            return own;
        }
        return type instanceof ColumnType.Date
                ? new TimeFormat.IsoDate(TimeFormat.utc())
                : new TimeFormat.IsoLocal(TimeFormat.utc());
    }

    /** What {@link #write} wrote; empty if the row has no value there. */
    static Optional<Instant> read(ColumnType type, Optional<Object> value) {
        return value.map(wire -> format(type).parse(wire.toString()));
    }

    private WireTime() {}
}
