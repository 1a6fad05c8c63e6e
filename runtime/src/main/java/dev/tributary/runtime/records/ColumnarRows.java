package dev.tributary.runtime.records;

import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.error.ResponseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The rows of an object of arrays of equal length. They are known only when all arrays are, so their number is bounded. */
final class ColumnarRows {
    private static final int MOST_VALUES = 2_000_000;

    private final JsonParser json;
    private final RowReader reader;
    private final Map<String, List<@Nullable Object>> arrays = new LinkedHashMap<>();
    private final List<Integer> fields = new ArrayList<>();
    private int values;
    private int next;

    /**
     * Reads the object.
     *
     * @param json at its first token; left at its last
     * @throws ResponseException if the arrays are not of equal length, or have too many values
     */
    ColumnarRows(JsonParser json, ResponsePlan plan, RowReader reader) {
        this.json = json;
        this.reader = reader;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            String column = plan.fields().get(name);
            if (json.nextToken() == JsonToken.START_ARRAY && column != null) {
                int field = reader.decoder().wantedField(column);
                fields.add(field);
                arrays.put(name, array(field));
            } else {
                json.skipChildren();
            }
        }
        requireEqualLengths();
    }

    private List<@Nullable Object> array(int field) {
        List<@Nullable Object> array = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (++values > MOST_VALUES) {
                throw new ResponseException("the arrays have more than " + MOST_VALUES
                        + " values, and so many are not held in memory; ask for smaller pages");
            }
            array.add(reader.cell(json, field));
        }
        return array;
    }

    private void requireEqualLengths() {
        if (arrays.values().stream().map(List::size).distinct().count() > 1) {
            List<String> lengths = arrays.entrySet().stream()
                    .map(array -> array.getKey() + " has " + array.getValue().size())
                    .toList();
            throw new ResponseException(
                    "the arrays at " + json.streamReadContext().pathAsPointer()
                            + " of the response should be of equal length, but " + String.join(", ", lengths));
        }
    }

    /** Whether all rows were given. */
    boolean ended() {
        return arrays.isEmpty() || next == arrays.values().iterator().next().size();
    }

    /** The next row, null if it is left out. */
    @Nullable
    InternalRow next() {
        List<List<@Nullable Object>> columns = List.copyOf(arrays.values());
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = columns.get(i).get(next);
        }
        next++;
        return reader.row(json, fields.stream().mapToInt(Integer::intValue).toArray(), row);
    }
}
