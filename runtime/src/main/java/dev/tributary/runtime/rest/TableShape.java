package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.runtime.decode.Tolerance;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a table in one run.
 *
 * @param schema all columns
 * @param discovered the fields of the column that takes what was discovered; none where nothing was
 */
record TableShape(StructType schema, List<ColumnModel> discovered) {

    /** The columns as a read has them that is as tolerant as a table's options say. */
    TableShape of(RestTable table, Map<String, String> options) {
        String owner = table.place().toString();
        return new TableShape(
                Tolerance.of(owner, options).schema(owner, schema, Selection.steadfast(table)), discovered);
    }

    TableShape {
        discovered = List.copyOf(discovered);
    }
}
