package dev.tributary.runtime.records;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.decode.BufferedJson;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.error.ResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The rows of one response, decoded as they stream, and the values at other places of it, before the rows or after them.
 *
 * <p>The path leads to arrays of rows, or to single rows. {@code null} stands for no rows; so does nothing at all, where
 * the object that would hold it is there and announces no error. An element that is null is no row, and is counted for the reader to judge.
 * Anything else is no table. Of the response no more is held than rows that wait for a value after them, and elements
 * that a member chooses.
 */
public final class Records {
    private final BoundedInput input;
    private final JsonParser json;
    private final RowDecoder decoder;
    private final ResponsePlan plan;
    private final Rows rows;
    private final @Nullable OuterValues outer;
    private final Findings findings = new Findings();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final OtherValues others = new OtherValues();
    private boolean begun;
    private boolean ended;

    /**
     * Rows from a body.
     *
     * @param records where the rows are
     * @param columns the table's columns
     * @param places JSON Pointers to the values that are wanted besides
     * @param keys what is wanted of the last row as it is on the wire
     * @param change changes each record before it is decoded
     * @throws IOException if the body breaks off before its encoding is known
     */
    public Records(
            InputStream body,
            RowReader reader,
            RecordsModel records,
            List<ColumnModel> columns,
            List<String> places,
            RowKeys keys,
            Optional<UnaryOperator<Map<String, @Nullable Object>>> change)
            throws IOException {
        this.input = new BoundedInput(body);
        try {
            this.json = Json.parser(input);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        this.decoder = reader.decoder();
        this.plan = ResponsePlan.of(records, columns, decoder, places);
        this.rows = new Rows(plan, reader, keys, change.map(RecordMapping::new).orElse(null));
        this.outer = plan.outer().isEmpty() ? null : new OuterValues(decoder, plan.outer());
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
            InternalRow row = outer == null ? row() : completeRow(outer);
            input.row();
            return row;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw new ResponseException("the response has a value beyond all bounds: " + e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new NotJsonException(unquoted(e.getOriginalMessage()));
        }
    }

    /** The texts and numbers at the other places, once all rows were read; of what holds something, that it does. */
    public Map<String, String> texts() {
        return others.texts();
    }

    /** The values at the other places, once all rows were read. */
    public Map<String, JsonValue> values() {
        return others.values();
    }

    /** How many elements among the rows were null so far. */
    public long nulls() {
        return rows.nulls();
    }

    /** How many rows were left out so far, since their values do not fit. */
    public long leftOut() {
        return rows.leftOut();
    }

    /** Where the first null was, as a JSON Pointer; empty if there was none. */
    public Optional<String> firstNull() {
        return rows.firstNull();
    }

    /** Gives the parser's memory back; the body is closed too. */
    public void close() {
        json.close();
    }

    /** A token that the parser cuts where it likes can be a part of a secret, which nobody finds in there any more. */
    private static String unquoted(String message) {
        return message.replaceFirst("(?s)^Unrecognized token '.*?':", "Unrecognized token:");
    }

    private @Nullable InternalRow row() throws NotJsonException {
        while (true) {
            InternalRow row = advance();
            if (row != null || (ended && !rows.within())) {
                return row;
            }
        }
    }

    private @Nullable InternalRow completeRow(OuterValues waiting) throws NotJsonException {
        while (true) {
            InternalRow complete = waiting.poll();
            if (complete != null || (ended && !rows.within())) {
                return complete;
            }
            InternalRow row = advance();
            if (row != null) {
                waiting.add(row);
            }
        }
    }

    /** One value or row further; a row that is left out is one that was read, too. */
    private @Nullable InternalRow advance() throws NotJsonException {
        long leftOut = rows.leftOut();
        InternalRow row = rows.within() ? rows.next() : step();
        if (rows.leftOut() > leftOut) {
            input.row();
        }
        return row;
    }

    /** One value further; the row if it is one. */
    private @Nullable InternalRow step() throws NotJsonException {
        Frame frame = frames.peek();
        if (frame == null) {
            return begun ? end() : begin();
        }
        JsonToken token = frame.json.nextToken();
        if (token.isStructEnd()) {
            frames.pop().places.forEach(this::leave);
            return null;
        }
        String name;
        if (frame.object) {
            name = frame.json.currentName();
            token = frame.json.nextToken();
        } else {
            name = frame.nextIndex();
        }
        findings.note(name, token);
        return inner(frame, name);
    }

    private @Nullable InternalRow begin() throws NotJsonException {
        begun = true;
        if (json.nextToken() == null) {
            throw new NotJsonException("the body is empty");
        }
        return value(json, List.of(plan.root()));
    }

    private @Nullable InternalRow end() throws NotJsonException {
        if (json.nextToken() != null) {
            throw new NotJsonException("more follows the end of the JSON value");
        }
        findings.requireRows(plan.path().toString());
        rows.enterUnheaded();
        ended = true;
        return null;
    }

    private @Nullable InternalRow inner(Frame frame, String name) {
        JsonParser here = frame.json;
        List<Place> places = new ArrayList<>(2);
        List<Place.Filter> filters = new ArrayList<>(0);
        for (Place place : frame.places) {
            others.holds(place);
            place.addInner(name, places);
            filters.addAll(place.filters());
        }
        if (!filters.isEmpty() && here.currentToken() == JsonToken.START_OBJECT) {
            // The member that decides may come last, so the element is kept until it is known.
            BufferedJson element = BufferedJson.of(here);
            here = element.parser();
            filters.stream()
                    .filter(filter ->
                            element.has(filter.where().member(), filter.where().value()))
                    .forEach(filter -> places.add(filter.place()));
        }
        if (places.isEmpty()) {
            here.skipChildren();
            return null;
        }
        fillKeys(here, places, frame.object, name);
        return value(here, places);
    }

    private void fillKeys(JsonParser here, List<Place> places, boolean object, String name) {
        for (Place place : places) {
            for (int field : place.keys) {
                if (!object) {
                    throw new ResponseException("the rows should lie in an object, by whose keys they are known, but "
                            + here.streamReadContext().pathAsPointer() + " of the response lies in an array");
                }
                try (JsonParser key = BufferedJson.text(here, name)) {
                    decoder.fill(field, decoder.value(key, field));
                }
            }
        }
    }

    private @Nullable InternalRow value(JsonParser found, List<Place> places) {
        JsonParser here = found;
        JsonToken token = here.currentToken();
        InternalRow row = null;
        boolean read = false;
        boolean leadsOn = places.stream().anyMatch(place -> place.leadsOn() || !place.texts.isEmpty());
        for (Place place : places) {
            findings.note(place, token);
            requireContainer(here, place);
            if (!place.texts.isEmpty() && (token.isScalarValue() || isForItself(place, read || leadsFurther(places)))) {
                others.read(here, place);
                read |= token.isStructStart();
            }
            if (!place.outer.isEmpty()) {
                here = outerValues(here, place, leadsOn);
                read = !leadsOn;
            } else if (place.header) {
                rows.header(here);
                read = true;
            } else if (place.rows) {
                row = rows.enter(here, place);
                read = true;
            }
        }
        if (!read && token.isStructStart()) {
            if (leadsOn) {
                frames.push(new Frame(here, places));
            } else {
                here.skipChildren();
            }
        }
        return row;
    }

    private static boolean leadsFurther(List<Place> places) {
        return places.stream().anyMatch(Place::leadsOn);
    }

    /** Whether nothing of a place is wanted but its value. */
    private static boolean isForItself(Place place, boolean wantedOtherwise) {
        return !wantedOtherwise && !place.rows && !place.header && place.outer.isEmpty();
    }

    /** What is neither object nor array where rows should be further in is no table; null is none. */
    private void requireContainer(JsonParser here, Place place) {
        JsonToken token = here.currentToken();
        boolean leads = place.leadsToRows && !place.rows && token != JsonToken.VALUE_NULL;
        if (leads && (token == JsonToken.START_ARRAY ? !place.takesArray() : token != JsonToken.START_OBJECT)) {
            throw new ResponseException(
                    "the rows should be at " + plan.path() + " of the response, which has " + Tokens.described(token)
                            + " at " + here.streamReadContext().pathAsPointer());
        }
    }

    /**
     * Reads the columns whose value is here.
     *
     * @param leadsOn whether something else is wanted further in
     * @return a parser at the value's first token if something else is wanted further in, otherwise one at its last
     */
    private JsonParser outerValues(JsonParser here, Place place, boolean leadsOn) {
        boolean once = place.outer.size() == 1 && !leadsOn;
        if (!here.currentToken().isStructStart() || once) {
            place.outer.forEach(field -> found(here, field));
            return here;
        }
        BufferedJson value = BufferedJson.of(here);
        for (int field : place.outer) {
            try (JsonParser copy = value.parser()) {
                found(copy, field);
            }
        }
        return leadsOn ? value.parser() : here;
    }

    private void found(JsonParser here, int field) {
        if (outer != null) {
            outer.found(field, decoder.value(here, field));
        }
    }

    private void leave(Place place) {
        if (outer != null) {
            place.scope.forEach(outer::ended);
        }
    }
}
