package dev.tributary.testing.cassette;

import dev.tributary.model.value.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The body of a request or a response, as people can read it. */
sealed interface RecordedBody {
    /** Larger ones, unpacked, are none that anybody reads. */
    int MOST = 16 * 1024 * 1024;

    /** JSON. */
    record Json(JsonValue value) implements RecordedBody {
        @Override
        public byte[] bytes() {
            return value.toJson().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Any other text.
     *
     * @param gzipped whether it was sent in a gzip file
     */
    record Text(String text, boolean gzipped) implements RecordedBody {
        @Override
        public byte[] bytes() {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            return gzipped ? zipped(plain) : plain;
        }
    }

    /** What is sent. */
    byte[] bytes();

    /**
     * What bytes say; empty for none.
     *
     * @throws IOException if they are no text, so that nobody can tell what they hold
     */
    static Optional<RecordedBody> of(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        boolean gzipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        String text = text(gzipped ? unzipped(bytes) : bytes);
        if (!gzipped) {
            String start = text.stripLeading();
            if (start.startsWith("{") || start.startsWith("[")) {
                try {
                    return Optional.of(new Json(JsonValue.parse(text)));
                } catch (IllegalArgumentException e) {
                    // It only looks like JSON: a text all the same.
                    return Optional.of(new Text(text, false));
                }
            }
        }
        return Optional.of(new Text(text, gzipped));
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("the body is no text in UTF-8, so that nobody can tell what it holds", e);
        }
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MOST + 1);
            if (plain.length > MOST) {
                throw new IOException("the body, unpacked, has more than " + MOST + " bytes");
            }
            return plain;
        }
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
