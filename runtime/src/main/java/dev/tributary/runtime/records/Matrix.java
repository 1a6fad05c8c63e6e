package dev.tributary.runtime.records;

import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.error.ResponseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Rows that are arrays, whose elements a header names. A shorter row ends in nulls. */
final class Matrix {
    /** Stands for an element whose name no column has. */
    private static final int UNKNOWN = -2;

    private final ResponsePlan plan;
    private final RowReader reader;
    private final List<String> names = new ArrayList<>();
    private int @Nullable [] fields;

    Matrix(ResponsePlan plan, RowReader reader) {
        this.plan = plan;
        this.reader = reader;
    }

    /** Whether there is a header. */
    boolean isHeaded() {
        return !names.isEmpty();
    }

    /**
     * Takes names from the header.
     *
     * @param json at the first token of an array of texts, or of a text; left at its last
     * @throws ResponseException if it is anything else
     */
    void addNames(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            names.add(name(json));
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            names.add(name(json));
        }
    }

    private static String name(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new ResponseException(
                    "the header should be an array of texts, but has " + Tokens.described(json.currentToken()) + " at "
                            + json.streamReadContext().pathAsPointer());
        }
        return json.getString();
    }

    /**
     * A row, null if it is left out.
     *
     * @param json at the array's first token; left at its last
     */
    @Nullable
    InternalRow row(JsonParser json) {
        int[] columns = fields();
        @Nullable Object[] values = new @Nullable Object[columns.length];
        int index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (index == columns.length) {
                throw new ResponseException(
                        "the row at " + json.streamReadContext().getParent().pathAsPointer()
                                + " of the response has more elements than the header, which names " + names);
            }
            values[index] = columns[index] == UNKNOWN ? reader.unknownCell(json) : reader.cell(json, columns[index]);
            index++;
        }
        return reader.row(json, columns, values);
    }

    private int[] fields() {
        int[] known = fields;
        if (known == null) {
            known = names.stream()
                    .mapToInt(name -> {
                        String column = plan.fields().get(name);
                        return column == null ? UNKNOWN : reader.decoder().wantedField(column);
                    })
                    .toArray();
            fields = known;
        }
        return known;
    }
}
