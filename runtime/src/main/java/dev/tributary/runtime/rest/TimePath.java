package dev.tributary.runtime.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * A column of times within rows, or a field of a struct.
 *
 * @param ordinals the column, then the fields, from the outside in
 * @param widths how many fields the structs have, from the second ordinal on
 */
record TimePath(List<Integer> ordinals, List<Integer> widths, DataType type) {

    /**
     * A path within rows of some columns.
     *
     * @param path the column, {@code a.b} for one within a struct
     */
    static TimePath of(String path, List<String> columns, StructType schema) {
        String[] names = path.split("\\.", -1);
        List<Integer> ordinals = new ArrayList<>(List.of(columns.indexOf(names[0])));
        List<Integer> widths = new ArrayList<>(List.of(columns.size()));
        DataType here = schema.apply(names[0]).dataType();
        for (int depth = 1; depth < names.length; depth++) {
            StructType struct = (StructType) here;
            ordinals.add(struct.fieldIndex(names[depth]));
            widths.add(struct.size());
            here = struct.apply(names[depth]).dataType();
        }
        if (!(here instanceof TimestampType || here instanceof TimestampNTZType || here instanceof DateType)) {
            throw new IllegalStateException("Cursor `" + path + "` is of type " + here.sql()
                    + ", which is no time. This is a bug of Tributary's processor; please report it.");
        }
        return new TimePath(List.copyOf(ordinals), List.copyOf(widths), here);
    }

    /** The time there, of a date its first moment; empty where it, or a struct around it, is null. */
    Optional<Instant> read(InternalRow row) {
        InternalRow here = row;
        int last = ordinals.size() - 1;
        for (int depth = 0; depth < last; depth++) {
            if (here.isNullAt(ordinals.get(depth))) {
                return Optional.empty();
            }
            here = here.getStruct(ordinals.get(depth), widths.get(depth + 1));
        }
        int ordinal = ordinals.get(last);
        if (here.isNullAt(ordinal)) {
            return Optional.empty();
        }
        return Optional.of(
                type instanceof DateType
                        ? Instant.EPOCH.plus(here.getInt(ordinal), ChronoUnit.DAYS)
                        : Instant.EPOCH.plus(here.getLong(ordinal), ChronoUnit.MICROS));
    }
}
