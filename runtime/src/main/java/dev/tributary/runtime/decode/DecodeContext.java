package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.StructType;

/**
 * What a decoder must know of the read it serves.
 *
 * @param schema the table's full schema
 * @param columns the names of the columns wanted, in the order of the rows' fields
 * @param constants the columns that are no fields, with their values as Spark holds them
 * @param discovered the fields of the column that takes what was discovered at run time
 * @param steadfast the names of the columns whose values must fit, however tolerant the read is
 */
public record DecodeContext(
        StructType schema,
        List<String> columns,
        Map<String, Object> constants,
        List<ColumnModel> discovered,
        Set<String> steadfast) {

    /** What a decoder must know of a table whose columns are all declared. */
    public DecodeContext(StructType schema, List<String> columns, Map<String, Object> constants) {
        this(schema, columns, constants, List.of(), Set.of());
    }

    public DecodeContext {
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
        discovered = List.copyOf(discovered);
        steadfast = Set.copyOf(steadfast);
    }
}
