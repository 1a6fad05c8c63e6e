package dev.tributary.testing;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows as texts, which are equal if and only if the rows hold the same values. */
public final class RowTexts {

    /** A row, such as {@code {id=1, labels=[{name=bug}]}}. */
    static String of(InternalRow row, StructType schema) {
        StringJoiner text = new StringJoiner(", ", "{", "}");
        StructField[] fields = schema.fields();
        for (int i = 0; i < fields.length; i++) {
            DataType type = fields[i].dataType();
            text.add(fields[i].name() + "=" + value(row.isNullAt(i) ? null : row.get(i, type), type));
        }
        return text.toString();
    }

    /**
     * {@return the values of a row by column, {@code a.b} for one within a struct; a struct that is null has none
     * within}
     *
     * @param row the row
     * @param schema its columns
     */
    public static Map<String, String> byColumn(InternalRow row, StructType schema) {
        Map<String, String> values = new LinkedHashMap<>();
        put(row, schema, "", values);
        return values;
    }

    private static void put(InternalRow row, StructType schema, String prefix, Map<String, String> values) {
        StructField[] fields = schema.fields();
        for (int i = 0; i < fields.length; i++) {
            DataType type = fields[i].dataType();
            String name = prefix + fields[i].name();
            if (type instanceof StructType struct && !row.isNullAt(i)) {
                put(row.getStruct(i, struct.size()), struct, name + ".", values);
            } else {
                values.put(name, value(row.isNullAt(i) ? null : row.get(i, type), type));
            }
        }
    }

    private static String value(@Nullable Object value, DataType type) {
        if (value instanceof InternalRow row && type instanceof StructType struct) {
            return of(row, struct);
        }
        if (value instanceof ArrayData array && type instanceof ArrayType list) {
            return elements(array, list.elementType());
        }
        if (value instanceof MapData entries && type instanceof MapType map) {
            ArrayData keys = entries.keyArray();
            ArrayData values = entries.valueArray();
            Map<String, String> sorted = new TreeMap<>();
            for (int i = 0; i < keys.numElements(); i++) {
                sorted.put(element(keys, i, map.keyType()), element(values, i, map.valueType()));
            }
            return sorted.toString();
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private static String elements(ArrayData array, DataType type) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < array.numElements(); i++) {
            text.add(element(array, i, type));
        }
        return text.toString();
    }

    private static String element(ArrayData array, int place, DataType type) {
        return value(array.isNullAt(place) ? null : array.get(place, type), type);
    }

    private RowTexts() {}
}
