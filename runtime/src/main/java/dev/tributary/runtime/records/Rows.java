package dev.tributary.runtime.records;

import dev.tributary.model.RecordsModel;
import dev.tributary.runtime.decode.BufferedJson;
import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.error.ResponseException;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The rows at one place of a response after another: in an array, alone, or as the columns of a table. */
final class Rows {
    private final ResponsePlan plan;
    private final RowReader reader;
    private final RowKeys keys;
    private final @Nullable RecordMapping mapping;
    private final boolean anything;
    private final boolean arrays;
    private final @Nullable Matrix matrix;
    private @Nullable JsonParser array;
    private @Nullable ColumnarRows columnar;
    private @Nullable BufferedJson unheaded;
    private long nulls;
    private long leftOut;
    private @Nullable String firstNull;

    Rows(ResponsePlan plan, RowReader reader, RowKeys keys, @Nullable RecordMapping mapping) {
        this.plan = plan;
        this.mapping = mapping;
        this.reader = reader;
        this.keys = keys;
        anything = reader.decoder().takesAnything();
        arrays = !anything && reader.decoder().takesArrays();
        matrix = plan.shape() instanceof RecordsModel.Matrix ? new Matrix(plan, reader) : null;
    }

    /** Whether a place with rows is being read. */
    boolean within() {
        return array != null || columnar != null;
    }

    /** How many elements were null, which are no rows. */
    long nulls() {
        return nulls;
    }

    /** How many rows were left out, since their values do not fit. */
    long leftOut() {
        return leftOut;
    }

    private @Nullable InternalRow counted(@Nullable InternalRow row) {
        if (row == null) {
            leftOut++;
        }
        return row;
    }

    /** Where the first of them was, empty if there was none. */
    Optional<String> firstNull() {
        return Optional.ofNullable(firstNull);
    }

    private void passOver(JsonParser json) {
        if (nulls++ == 0) {
            firstNull = json.streamReadContext().pathAsPointer().toString();
        }
    }

    /** Takes names from the header of a matrix. */
    void header(JsonParser json) {
        if (matrix != null) {
            matrix.addNames(json);
        }
    }

    /**
     * Begins a place with rows.
     *
     * @param json at the first token of what is there
     * @return the row if it is the only one, then read to its last token; otherwise rows may follow by {@link #next}
     */
    @Nullable
    InternalRow enter(JsonParser json, Place place) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            if (place.several) {
                passOver(json);
            }
            return null;
        }
        if (plan.shape() instanceof RecordsModel.Columnar) {
            requireAt(json, token == JsonToken.START_OBJECT, "an object of arrays");
            columnar = new ColumnarRows(json, plan, reader);
            return null;
        }
        if (token == JsonToken.START_ARRAY && !(place.several && arrays)) {
            if (matrix != null && !plan.headed() && !matrix.isHeaded()) {
                if (unheaded != null || !plan.outer().isEmpty()) {
                    throw new ResponseException("the header comes after the rows, which can be only where they are in "
                            + "one place and take nothing from around them");
                }
                unheaded = BufferedJson.of(json);
            } else {
                array = json;
            }
            return null;
        }
        boolean single = anything || (arrays ? token == JsonToken.START_ARRAY : token == JsonToken.START_OBJECT);
        requireAt(json, single && matrix == null, "an array or an object");
        return token == JsonToken.START_OBJECT && !anything ? object(json) : counted(reader.decodeOther(json));
    }

    private @Nullable InternalRow object(JsonParser json) {
        JsonParser watched = keys.watching(json);
        return counted(mapping == null ? reader.decode(watched) : mapping.decode(watched, reader));
    }

    private void requireAt(JsonParser json, boolean right, String expected) {
        if (!right) {
            throw new ResponseException("the rows should be at "
                    + Findings.shown(plan.path().toString())
                    + " of the response, which has " + Tokens.described(json.currentToken()) + " there instead of "
                    + expected);
        }
    }

    /** The next row of the place, null at a null element and at the place's end. */
    @Nullable
    InternalRow next() {
        JsonParser json = array;
        if (json == null) {
            if (columnar == null || columnar.ended()) {
                columnar = null;
                return null;
            }
            return counted(columnar.next());
        }
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT && !anything && !arrays && matrix == null) {
            return object(json);
        }
        if (token == JsonToken.END_ARRAY) {
            array = null;
            return null;
        }
        if (token == JsonToken.VALUE_NULL) {
            passOver(json);
            return null;
        }
        return other(json, token);
    }

    private @Nullable InternalRow other(JsonParser json, JsonToken token) {
        if (matrix != null && token == JsonToken.START_ARRAY) {
            if (!matrix.isHeaded()) {
                matrix.addNames(json);
                return null;
            }
            return counted(matrix.row(json));
        }
        if (anything || (arrays && token == JsonToken.START_ARRAY)) {
            return counted(reader.decodeOther(json));
        }
        return counted(reader.malformed(
                json,
                () -> new ResponseException(
                        "the element at " + json.streamReadContext().pathAsPointer()
                                + " of the response should be " + (matrix != null || arrays ? "an array" : "an object")
                                + ", but is " + Tokens.described(token))));
    }

    /**
     * Begins the rows that came before their header, when the response has been read.
     *
     * @throws ResponseException if there was no header at all
     */
    void enterUnheaded() {
        BufferedJson kept = unheaded;
        unheaded = null;
        if (kept != null && matrix != null) {
            array = kept.parser();
            if (!matrix.isHeaded() && !kept.isEmpty()) {
                throw new ResponseException("the response has rows, but no header that names their elements");
            }
        }
    }
}
