package dev.tributary.runtime.decode;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The steps of a generated decoder through JSON tokens. Where an object names a field twice, the last one counts. */
public final class Json {

    /** What {@link #nextField} returns at the end of the object. */
    public static final int END = PropertyNameMatcher.MATCH_END_OBJECT;

    private static final int MEBIBYTE = 1 << 20;

    static final JsonFactory FACTORY = new Utf8Factory(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxStringLength(64 * MEBIBYTE)
                    .maxNumberLength(1_000)
                    .maxNameLength(MEBIBYTE)
                    .build()));

    /** A parser of strict JSON, in UTF-8 or what the text's first bytes show. Closing it closes the stream. */
    public static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /** A matcher of fields by their names on the wire; a name's position is its field's number. */
    public static PropertyNameMatcher names(String... names) {
        List<Named> named = new ArrayList<>(names.length);
        for (String name : names) {
            named.add(Named.fromString(name));
        }
        return FACTORY.constructNameMatcher(named, false);
    }

    /**
     * Moves to the next field's value.
     *
     * @param json at the object's {@code START_OBJECT} or at the last token of a field's value
     * @return the field's number, {@link #END} at the object's end, another negative number for an unknown name
     */
    public static int nextField(JsonParser json, PropertyNameMatcher names) {
        int field = json.nextNameMatch(names);
        if (field >= 0) {
            json.nextToken();
            return field;
        }
        return field == END ? END : unknownField(json, field);
    }

    private static int unknownField(JsonParser json, int field) {
        Utf8Parser watched = Utf8Parser.under(json);
        if (watched != null && watched.isNewName()) {
            json.nextToken();
            watched.tellOfField();
        } else {
            json.nextToken();
        }
        return field;
    }

    /** Whether the value is JSON's {@code null}. */
    public static boolean isNull(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    /**
     * Checks that the value is an object.
     *
     * @throws DecodeException if it is not
     */
    public static void requireObject(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw DecodeException.unexpected(json, "an object");
        }
    }

    /**
     * Checks a field of a struct that is never null.
     *
     * @param json at the struct's {@code END_OBJECT}
     * @param column the field's name as the schema has it
     * @throws DecodeException if the value is null
     */
    public static void requirePresent(JsonParser json, @Nullable Object value, String column) {
        if (value == null) {
            throw DecodeException.missing(json, column);
        }
    }

    /** The error of a generated decoder whose names and cases differ. */
    public static IllegalStateException noSuchField(int field) {
        return new IllegalStateException(
                "The decoder has no case for field " + field + ". This is a bug of Tributary; please report it.");
    }

    private Json() {}
}
