package dev.tributary.runtime.payload;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** NDJSON as one JSON array: a comma between two lines, brackets around all. Blank lines are passed over. */
final class JsonLinesStream extends InputStream {
    private static final int BYTE_ORDER_MARK = 0xEFBBBF;
    private static final int MARK_BYTES = 3;
    private static final int BUFFER = 8192;

    private final Files files;
    private final byte[] in = new byte[BUFFER];
    private final byte[] out = new byte[2 * BUFFER + 2];
    private @Nullable InputStream file;
    private int at;
    private int limit;
    private boolean started;
    private boolean finished;
    private boolean anyLine;
    private boolean withinLine;

    JsonLinesStream(Files files) {
        this.files = files;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int length = read(one, 0, 1);
        return length < 0 ? length : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (at == limit) {
            if (finished) {
                return -1;
            }
            advance();
        }
        int given = Math.min(length, limit - at);
        System.arraycopy(out, at, buffer, offset, given);
        at += given;
        return given;
    }

    private void advance() throws IOException {
        at = 0;
        limit = 0;
        if (!started) {
            started = true;
            out[limit++] = '[';
        }
        InputStream current = file;
        if (current == null) {
            current = files.next();
            file = current;
            if (current == null) {
                finished = true;
                out[limit++] = ']';
            } else {
                skipMark(current);
            }
            return;
        }
        int read = current.read(in, 0, in.length);
        if (read < 0) {
            withinLine = false;
            file = null;
        } else {
            copy(read);
        }
    }

    private void skipMark(InputStream fresh) throws IOException {
        int read = fresh.readNBytes(in, 0, MARK_BYTES);
        boolean mark = read == MARK_BYTES
                && (((in[0] & 0xff) << 16) | ((in[1] & 0xff) << 8) | (in[2] & 0xff)) == BYTE_ORDER_MARK;
        if (!mark) {
            copy(read);
        }
    }

    private void copy(int length) {
        for (int i = 0; i < length; i++) {
            byte next = in[i];
            if (next == '\n') {
                withinLine = false;
            } else if (!withinLine && next != ' ' && next != '\t' && next != '\r') {
                withinLine = true;
                if (anyLine) {
                    out[limit++] = ',';
                }
                anyLine = true;
            }
            out[limit++] = next;
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
