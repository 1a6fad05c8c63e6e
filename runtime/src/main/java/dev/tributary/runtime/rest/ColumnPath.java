package dev.tributary.runtime.rest;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads a column out of rows, {@code a.b} for one within a struct. */
final class ColumnPath {
    private final int[] ordinals;
    private final DataType[] types;

    /** @param columns the rows' columns; the head of the path is one of them */
    ColumnPath(String path, List<String> columns, StructType schema) {
        String[] names = path.split("\\.", -1);
        ordinals = new int[names.length];
        types = new DataType[names.length];
        ordinals[0] = columns.indexOf(names[0]);
        types[0] = schema.apply(names[0]).dataType();
        for (int depth = 1; depth < names.length; depth++) {
            StructType struct = (StructType) types[depth - 1];
            ordinals[depth] = struct.fieldIndex(names[depth]);
            types[depth] = struct.apply(names[depth]).dataType();
        }
    }

    /** The name of the column at the head of a path. */
    static String head(String path) {
        return path.split("\\.", -1)[0];
    }

    /** The type of the column. */
    DataType type() {
        return types[types.length - 1];
    }

    /** The value, null where it, or a struct around it, is null. */
    @Nullable
    Object read(InternalRow row) {
        InternalRow here = row;
        for (int depth = 0; depth < ordinals.length - 1; depth++) {
            if (here.isNullAt(ordinals[depth])) {
                return null;
            }
            here = here.getStruct(ordinals[depth], ((StructType) types[depth]).size());
        }
        int last = ordinals.length - 1;
        return here.isNullAt(ordinals[last]) ? null : here.get(ordinals[last], types[last]);
    }
}
