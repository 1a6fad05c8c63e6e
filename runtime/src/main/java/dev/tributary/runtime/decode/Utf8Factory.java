package dev.tributary.runtime.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Makes parsers of UTF-8 that are {@link Utf8Parser}s; JSON in another encoding gets Jackson's own. */
final class Utf8Factory extends JsonFactory {
    private static final long serialVersionUID = 1;

    /** By so many bytes the encodings of JSON can be told apart (RFC 4627, section 3). */
    private static final int TELLING = 4;

    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    Utf8Factory(JsonFactoryBuilder builder) {
        super(builder);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext context, InputStream in) {
        byte[] buffer = context.allocReadIOBuffer();
        int loaded;
        try {
            loaded = begin(in, buffer);
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
        if (!isUtf8(buffer, 0, loaded)) {
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(buffer.clone(), 0, loaded), in);
            context.releaseReadIOBuffer(buffer);
            return super._createParser(read, context, whole);
        }
        int mark = mark(buffer, 0, loaded);
        return parser(read, context, new InputRecorder(in, loaded), buffer, mark, loaded, mark, true);
    }

    /** As much as is there, but what tells encodings apart at least: an error soon after can say how the text begins. */
    private static int begin(InputStream in, byte[] buffer) throws IOException {
        int loaded = 0;
        while (loaded < TELLING) {
            int read = in.read(buffer, loaded, buffer.length - loaded);
            if (read < 0) {
                return loaded;
            }
            loaded += read;
        }
        return loaded;
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext context, byte[] data, int offset, int len) {
        if (!isUtf8(data, offset, len)) {
            return super._createParser(read, context, data, offset, len);
        }
        int mark = mark(data, offset, len);
        return parser(read, context, null, data, offset + mark, offset + len, mark, false);
    }

    private JsonParser parser(
            ObjectReadContext read,
            IOContext context,
            @Nullable InputRecorder in,
            byte[] buffer,
            int from,
            int end,
            int before,
            boolean recycled) {
        context.setEncoding(JsonEncoding.UTF8);
        return new Utf8Parser(
                read,
                context,
                read.getStreamReadFeatures(_streamReadFeatures),
                read.getFormatReadFeatures(_formatReadFeatures),
                in,
                _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                buffer,
                from,
                end,
                before,
                recycled);
    }

    /** JSON begins with ASCII, which has zeros in the longer encodings unless a mark announces them. */
    private static boolean isUtf8(byte[] bytes, int from, int length) {
        for (int i = from; i < from + Math.min(length, TELLING); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        boolean other = length >= 2
                && ((bytes[from] == (byte) 0xFE && bytes[from + 1] == (byte) 0xFF)
                        || (bytes[from] == (byte) 0xFF && bytes[from + 1] == (byte) 0xFE));
        return !other;
    }

    private static int mark(byte[] bytes, int from, int length) {
        for (int i = 0; i < MARK.length; i++) {
            if (i >= length || (bytes[from + i] & 0xFF) != MARK[i]) {
                return 0;
            }
        }
        return MARK.length;
    }
}
