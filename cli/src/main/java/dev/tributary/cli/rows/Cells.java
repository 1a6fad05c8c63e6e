package dev.tributary.cli.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** The values of a row as texts: a null as nothing, texts and times as they are, everything else as JSON. */
final class Cells {

    static List<String> of(InternalRow row, StructType schema) {
        List<String> cells = new ArrayList<>();
        StructField[] fields = schema.fields();
        for (int i = 0; i < fields.length; i++) {
            cells.add(row.isNullAt(i) ? "" : cell(row, i, fields[i].dataType()));
        }
        return cells;
    }

    private static String cell(InternalRow row, int ordinal, DataType type) {
        if (type instanceof StringType) {
            return row.getUTF8String(ordinal).toString();
        }
        String json = JsonValues.field(row, ordinal, type);
        boolean isTime = type instanceof TimestampType || type instanceof TimestampNTZType || type instanceof DateType;
        return isTime ? json.substring(1, json.length() - 1) : json;
    }

    private Cells() {}
}
