package dev.tributary.pipeline.delta;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/** Says in SQL whether two rows differ in any column, null being equal to null. */
final class RowDifference {

    /** For values that Spark cannot compare; without the options, microseconds and nulls would be lost. */
    private static final String AS_JSON = "to_json(%s, map('ignoreNullFields', 'false',"
            + " 'timestampFormat', \"yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX\","
            + " 'timestampNTZFormat', \"yyyy-MM-dd'T'HH:mm:ss.SSSSSS\"))";

    static String between(StructType schema, String table, String other) {
        return Arrays.stream(schema.fields())
                .map(field -> "NOT (" + value(field, table) + " <=> " + value(field, other) + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String value(StructField field, String table) {
        String column = Names.field(table, field.name());
        return isComparable(field.dataType()) ? column : AS_JSON.formatted(column);
    }

    private static boolean isComparable(DataType type) {
        if (type instanceof StructType struct) {
            return Arrays.stream(struct.fields()).allMatch(field -> isComparable(field.dataType()));
        }
        if (type instanceof ArrayType array) {
            return isComparable(array.elementType());
        }
        return !(type instanceof MapType || type instanceof VariantType);
    }

    private RowDifference() {}
}
