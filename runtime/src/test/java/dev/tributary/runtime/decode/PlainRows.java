package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Columns for tests, and rows as lists, maps and texts. */
final class PlainRows {

    static ColumnModel field(String name, ColumnType type) {
        return new ColumnModel(name, "", type, true, new ColumnModel.Field(name));
    }

    static ColumnModel required(String name, ColumnType type) {
        return new ColumnModel(name, "", type, false, new ColumnModel.Field(name));
    }

    static StructType schema(List<ColumnModel> columns) {
        StructType schema = new StructType();
        for (ColumnModel column : columns) {
            schema = schema.add(column.name(), SparkTypes.of(column.type()), column.nullable());
        }
        return schema;
    }

    static List<@Nullable Object> of(InternalRow row, StructType type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < type.size(); i++) {
            DataType field = type.apply(i).dataType();
            values.add(row.isNullAt(i) ? null : plain(row.get(i, field), field));
        }
        return values;
    }

    private static Object plain(Object value, DataType type) {
        if (type instanceof StructType struct) {
            return of((InternalRow) value, struct);
        }
        if (type instanceof ArrayType array) {
            return elements((ArrayData) value, array.elementType());
        }
        if (type instanceof MapType map) {
            MapData data = (MapData) value;
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            List<@Nullable Object> values = elements(data.valueArray(), map.valueType());
            for (int i = 0; i < values.size(); i++) {
                entries.put(data.keyArray().getUTF8String(i).toString(), values.get(i));
            }
            return entries;
        }
        return value.toString();
    }

    private static List<@Nullable Object> elements(ArrayData data, DataType type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < data.numElements(); i++) {
            values.add(data.isNullAt(i) ? null : plain(data.get(i, type), type));
        }
        return values;
    }

    private PlainRows() {}
}
