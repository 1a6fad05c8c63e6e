package dev.tributary.runtime.records;

import dev.tributary.runtime.decode.JsonTrees;
import dev.tributary.runtime.decode.RowReader;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Decodes records after a class of the user's has changed them, one record held at a time.
 *
 * @param change gives the record as the row's type expects it
 */
record RecordMapping(UnaryOperator<Map<String, @Nullable Object>> change) {

    /**
     * The row of a record, null if it is left out.
     *
     * @param json at the record's first token; left at its last
     */
    @Nullable
    InternalRow decode(JsonParser json, RowReader reader) {
        Map<String, @Nullable Object> record = JsonTrees.object(json);
        try (JsonParser changed = JsonTrees.parser(json, change.apply(record))) {
            return reader.decode(changed);
        }
    }
}
