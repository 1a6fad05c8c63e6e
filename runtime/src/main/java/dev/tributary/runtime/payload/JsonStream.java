package dev.tributary.runtime.payload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON that is made a piece at a time, as it is read. */
abstract class JsonStream extends InputStream {
    private static final int FULL = 1 << 16;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Piece piece = new Piece();
    private final JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), piece);
    private int at;
    private boolean finished;

    /** Whether the piece that is being written is large enough: rows can be, too. */
    final boolean isFull() {
        return piece.size() + generator.streamWriteOutputBuffered() >= FULL;
    }

    /**
     * Writes the next piece.
     *
     * @return whether more follow
     */
    abstract boolean advance(JsonGenerator json) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        int length = read(one, 0, 1);
        return length < 0 ? length : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] buffer, int offset, int length) throws IOException {
        while (at == piece.size()) {
            if (finished) {
                return -1;
            }
            at = 0;
            piece.reset();
            make();
        }
        int given = Math.min(length, piece.size() - at);
        piece.copy(at, buffer, offset, given);
        at += given;
        return given;
    }

    private void make() throws IOException {
        try {
            finished = !advance(generator);
            generator.flush();
        } catch (JacksonException e) {
            throw new MalformedPayloadException(e.getOriginalMessage());
        }
    }

    /** Bytes that can be read where they lie. */
    private static final class Piece extends ByteArrayOutputStream {
        void copy(int from, byte[] target, int offset, int length) {
            System.arraycopy(buf, from, target, offset, length);
        }
    }
}
