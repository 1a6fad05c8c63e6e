package dev.tributary.runtime.decode;

import dev.tributary.runtime.environment.TableDrift;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamContext;

/** A JSON value that is read more than once, because what decides about it comes after it; of bounded size. */
public final class BufferedJson {
    private static final int MEBIBYTE = 1 << 20;
    private static final int MOST_BYTES = 16 * MEBIBYTE;

    private final byte[] bytes;
    private final String path;

    /** Where a text within another was found, for messages; kept at the root of its parser. */
    record Base(String path) {}

    private BufferedJson(byte[] bytes, String path) {
        this.bytes = bytes;
        this.path = path;
    }

    /**
     * Takes a value in.
     *
     * @param json at the value's first token; left at its last
     * @throws DecodeException if it has more than 16 MiB
     */
    public static BufferedJson of(JsonParser json) {
        String path = path(json);
        BoundedBytes bytes = new BoundedBytes(json);
        try (JsonGenerator copy = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            copy.copyCurrentStructureExact(json);
        }
        return new BufferedJson(bytes.toByteArray(), path);
    }

    /** A value that stands for the one at which a parser is. */
    static BufferedJson of(JsonParser found, byte[] bytes) {
        return new BufferedJson(bytes, path(found));
    }

    /** A parser at the value's first token. */
    public JsonParser parser() {
        JsonParser json = Json.FACTORY.createParser(ObjectReadContext.empty(), bytes);
        json.assignCurrentValue(new Base(path));
        json.nextToken();
        return json;
    }

    /** Whether it is an array without elements, an object without members. */
    public boolean isEmpty() {
        return bytes.length <= "[]".length();
    }

    /** Where the value was found, as a JSON Pointer. */
    String path() {
        return path;
    }

    /** The value as compact JSON. */
    byte[] bytes() {
        return bytes;
    }

    /** What it is. */
    TableDrift.Kind kind() {
        try (JsonParser json = parser()) {
            return DriftWatch.kind(json.currentToken());
        }
    }

    /** Whether it is an object with a member that is that text, number or boolean. */
    public boolean has(String member, String value) {
        try (JsonParser json = parser()) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean here = json.currentName().equals(member);
                JsonToken token = json.nextToken();
                if (here && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    return json.getString().equals(value);
                }
                json.skipChildren();
            }
            return false;
        }
    }

    /** A parser at a text that stands for a value of its own, such as a key, found where another parser is. */
    public static JsonParser text(JsonParser found, String text) {
        return parser(path(found), quoted(text));
    }

    /** A parser before the first token of a text of JSON, found where another parser is. */
    static JsonParser json(JsonParser found, String text) {
        JsonParser json = Json.FACTORY.createParser(ObjectReadContext.empty(), text);
        json.assignCurrentValue(new Base(path(found)));
        return json;
    }

    private static JsonParser parser(String path, byte[] bytes) {
        return new BufferedJson(bytes, path).parser();
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 2);
        try (JsonGenerator copy = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            copy.writeString(text);
        }
        return bytes.toByteArray();
    }

    /** Where a parser is, as a JSON Pointer. */
    static String path(JsonParser json) {
        TokenStreamContext context = json.streamReadContext();
        String pointer = context.pathAsPointer().toString();
        @Nullable TokenStreamContext root = context;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.currentValue() instanceof Base base ? base.path() + pointer : pointer;
    }

    /** Bytes up to the bound. */
    private static final class BoundedBytes extends ByteArrayOutputStream {
        private final JsonParser json;

        BoundedBytes(JsonParser json) {
            this.json = json;
        }

        @Override
        public synchronized void write(int b) {
            check(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] b, int off, int len) {
            check(len);
            super.write(b, off, len);
        }

        private void check(int more) {
            if (count + more > MOST_BYTES) {
                throw DecodeException.unexpected(
                        json, String.format(Locale.ROOT, "a value of at most %d MiB", MOST_BYTES / MEBIBYTE));
            }
        }
    }
}
