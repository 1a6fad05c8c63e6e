package dev.tributary.runtime.records;

import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.error.ResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The rows of one response, decoded as they stream, and the texts at other places of it, before the rows or after them.
 *
 * <p>At the rows' place is an array of objects, or one object, which is one row. {@code null} stands for no rows; so does
 * nothing at all, where the object that would hold it is there and announces no error. Anything else is no table.
 */
public final class Records {
    private static final Set<String> ERRORS = Set.of("error", "errors", "fault", "exception");
    private static final int MOST_NAMES = 10;

    private final JsonParser json;
    private final RowDecoder decoder;
    private final String rowsAt;
    private final @Nullable String holderAt;
    private final Set<String> places;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private boolean anything;
    private boolean within;
    private boolean rowsFound;
    private boolean holderFound;
    private boolean errorFound;

    /**
     * Rows from a body.
     *
     * @param rowsAt a JSON Pointer to the rows
     * @param places JSON Pointers to the texts that are wanted besides
     * @throws IOException if the body breaks off before its encoding is known
     */
    public Records(InputStream body, RowDecoder decoder, String rowsAt, List<String> places) throws IOException {
        try {
            this.json = Json.parser(body);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        this.decoder = decoder;
        this.rowsAt = JsonPointer.compile(rowsAt).toString();
        this.holderAt = rowsAt.isEmpty() ? null : this.rowsAt.substring(0, this.rowsAt.lastIndexOf('/'));
        this.places = Set.copyOf(places);
    }

    /**
     * The next row, null after the last, when the whole response has been read.
     *
     * @throws IOException if the body breaks off
     * @throws NotJsonException if it is not JSON
     * @throws ResponseException if it is JSON without rows; the message is a sentence without place
     */
    public @Nullable InternalRow next() throws IOException {
        try {
            return within ? element() : search();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw new ResponseException("the response has a value beyond all bounds: " + e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new NotJsonException(e.getOriginalMessage());
        }
    }

    /** The texts and numbers at the other places, once all rows were read. */
    public Map<String, String> texts() {
        return texts;
    }

    /** Gives the parser's memory back; the body is closed too. */
    public void close() {
        json.close();
    }

    private @Nullable InternalRow search() throws NotJsonException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME || token.isStructEnd()) {
                continue;
            }
            String path = json.streamReadContext().pathAsPointer().toString();
            if (path.isEmpty() && anything) {
                throw new NotJsonException("more follows the end of the JSON value");
            }
            anything = true;
            note(path, token);
            if (path.equals(rowsAt)) {
                InternalRow row = enter(token);
                if (row != null) {
                    return row;
                }
            } else if (token.isStructStart() && !leadsOn(path)) {
                json.skipChildren();
            }
        }
        finish();
        return null;
    }

    private void note(String path, JsonToken token) {
        if (path.equals(holderAt)) {
            holderFound = token == JsonToken.START_OBJECT;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (names.size() < MOST_NAMES && !name.isEmpty()) {
            names.add(name);
        }
        boolean says = token != JsonToken.VALUE_NULL && token != JsonToken.VALUE_FALSE;
        errorFound |= says && ERRORS.contains(name.toLowerCase(Locale.ROOT));
        if (places.contains(path) && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            texts.put(path, json.getString());
        }
    }

    private boolean leadsOn(String path) {
        String below = path + "/";
        return rowsAt.startsWith(below) || places.stream().anyMatch(place -> place.startsWith(below));
    }

    private @Nullable InternalRow enter(JsonToken token) throws NotJsonException {
        rowsFound = token != JsonToken.VALUE_NULL;
        return switch (token) {
            case START_ARRAY -> {
                within = true;
                yield element();
            }
            case START_OBJECT -> decoder.decode(json);
            case VALUE_NULL -> null;
            default ->
                throw new ResponseException("the rows should be at " + shown(rowsAt) + " of the response, which has "
                        + described(token) + " there");
        };
    }

    private @Nullable InternalRow element() throws NotJsonException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT) {
            return decoder.decode(json);
        }
        if (token == JsonToken.END_ARRAY) {
            within = false;
            return search();
        }
        throw new ResponseException("the element at " + json.streamReadContext().pathAsPointer()
                + " of the response should be an object, but is " + described(token));
    }

    private void finish() throws NotJsonException {
        if (!anything) {
            throw new NotJsonException("the body is empty");
        }
        if (rowsFound) {
            return;
        }
        if (!holderFound || errorFound) {
            throw new ResponseException("the response has no rows at " + shown(rowsAt) + " but "
                    + (names.isEmpty() ? "nothing" : String.join(", ", names)));
        }
    }

    private static String shown(String pointer) {
        return pointer.isEmpty() ? "the root" : pointer;
    }

    private static String described(@Nullable JsonToken token) {
        return token == null
                ? "nothing"
                : switch (token) {
                    case START_ARRAY -> "an array";
                    case START_OBJECT -> "an object";
                    case VALUE_STRING -> "a text";
                    case VALUE_NULL -> "null";
                    case VALUE_TRUE, VALUE_FALSE -> "a boolean";
                    default -> "a number";
                };
    }
}
