package dev.tributary.runtime.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Reads the cursor out of rows. Times without a zone count as UTC; a date counts as the last moment of its day, since
 * rows can be added to it until then.
 */
final class CursorColumn {
    private final int[] ordinals;
    private final int[] widths;
    private final DataType type;

    /**
     * A cursor within rows of some columns.
     *
     * @param path the column, {@code a.b} for one within a struct
     * @param columns the rows' columns; the head of the path is one of them
     */
    CursorColumn(String path, List<String> columns, StructType schema) {
        String[] names = path.split("\\.", -1);
        ordinals = new int[names.length];
        widths = new int[names.length];
        DataType here = schema.apply(names[0]).dataType();
        ordinals[0] = columns.indexOf(names[0]);
        for (int depth = 1; depth < names.length; depth++) {
            StructType struct = (StructType) here;
            ordinals[depth] = struct.fieldIndex(names[depth]);
            widths[depth] = struct.size();
            here = struct.apply(names[depth]).dataType();
        }
        type = here;
        if (!(type instanceof TimestampType || type instanceof TimestampNTZType || type instanceof DateType)) {
            throw new IllegalStateException("Cursor `" + path + "` is of type " + type.sql()
                    + ", which is no time. This is a bug of Tributary's processor; please report it.");
        }
    }

    /** The cursor's value, to the microsecond; empty where it, or a struct around it, is null. */
    Optional<Instant> read(InternalRow row) {
        InternalRow here = row;
        for (int depth = 1; depth < ordinals.length; depth++) {
            if (here.isNullAt(ordinals[depth - 1])) {
                return Optional.empty();
            }
            here = here.getStruct(ordinals[depth - 1], widths[depth]);
        }
        int last = ordinals[ordinals.length - 1];
        if (here.isNullAt(last)) {
            return Optional.empty();
        }
        if (type instanceof DateType) {
            return Optional.of(
                    Instant.EPOCH.plus(here.getInt(last) + 1L, ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS));
        }
        return Optional.of(Instant.EPOCH.plus(here.getLong(last), ChronoUnit.MICROS));
    }

    /** How far before {@link #read}'s value the source may take the same row's to be. */
    Duration slack() {
        return type instanceof DateType ? Duration.ofDays(1) : Duration.ZERO;
    }
}
