package dev.tributary.testing;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Columns by paths such as {@code commit.sha}, through structs. */
final class Columns {

    /** The field at a path, if the schema has it. */
    static Optional<StructField> find(StructType schema, String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        Optional<StructField> field = Arrays.stream(schema.fields())
                .filter(candidate -> candidate.name().equals(head))
                .findFirst();
        if (dot < 0) {
            return field;
        }
        return field.flatMap(parent -> parent.dataType() instanceof StructType struct
                ? find(struct, path.substring(dot + 1))
                : Optional.empty());
    }

    /** The value at a path that the schema has; empty if it or a struct on the way is null. */
    static Optional<Object> value(InternalRow row, StructType schema, String path) {
        int dot = path.indexOf('.');
        int ordinal = schema.fieldIndex(dot < 0 ? path : path.substring(0, dot));
        StructField field = schema.fields()[ordinal];
        if (row.isNullAt(ordinal)) {
            return Optional.empty();
        }
        Object value = row.get(ordinal, field.dataType());
        return dot < 0
                ? Optional.of(value)
                : value((InternalRow) value, (StructType) field.dataType(), path.substring(dot + 1));
    }

    private Columns() {}
}
