package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a table in one run.
 *
 * @param schema all columns
 * @param discovered the fields of the column that takes what was discovered; none where nothing was
 */
record TableShape(StructType schema, List<ColumnModel> discovered) {

    TableShape {
        discovered = List.copyOf(discovered);
    }
}
