package dev.tributary.simulator.data;

import dev.tributary.model.ColumnType;
import dev.tributary.model.TimeFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Points in time as values on the wire. */
final class WireTime {

    /** Whether values of a type say when. */
    static boolean isTime(ColumnType type) {
        return type instanceof ColumnType.Timestamp
                || type instanceof ColumnType.LocalTimestamp
                || type instanceof ColumnType.Date;
    }

    /** The value on the wire; what the type cannot hold is cut off. */
    static Object write(ColumnType type, Instant time) {
        if (type instanceof ColumnType.Timestamp timestamp) {
            String text = timestamp.format().format(time);
            boolean number = timestamp.format() instanceof TimeFormat.EpochSeconds
                    || timestamp.format() instanceof TimeFormat.EpochMillis;
            return number ? (Object) Long.valueOf(text) : text;
        }
        if (type instanceof ColumnType.LocalTimestamp) {
            return LocalDateTime.ofInstant(time, ZoneOffset.UTC).toString();
        }
        if (type instanceof ColumnType.Date) {
            return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
        }
        throw new IllegalArgumentException(
                "A cursor of type " + type.getClass().getSimpleName() + " cannot be simulated; it must be a time");
    }

    /** What {@link #write} wrote; empty if the row has no value there. */
    static Optional<Instant> read(ColumnType type, Optional<Object> value) {
        return value.map(wire -> {
            if (type instanceof ColumnType.Timestamp timestamp) {
                return timestamp.format().parse(wire.toString());
            }
            return type instanceof ColumnType.Date
                    ? LocalDate.parse(wire.toString())
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : LocalDateTime.parse(wire.toString()).toInstant(ZoneOffset.UTC);
        });
    }

    private WireTime() {}
}
