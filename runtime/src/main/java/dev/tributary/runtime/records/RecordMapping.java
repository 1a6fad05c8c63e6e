package dev.tributary.runtime.records;

import dev.tributary.runtime.decode.JsonTrees;
import dev.tributary.runtime.decode.RowDecoder;
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
     * The row of a record.
     *
     * @param json at the record's first token; left at its last
     */
    InternalRow decode(JsonParser json, RowDecoder decoder) {
        Map<String, @Nullable Object> record = JsonTrees.object(json);
        try (JsonParser changed = JsonTrees.parser(json, change.apply(record))) {
            return decoder.decode(changed);
        }
    }
}
