package dev.tributary.runtime.decode;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is read into one buffer again and again, and can keep what the buffer held before. */
final class InputRecorder extends FilterInputStream {
    /** What is kept at most; more is not held in memory. */
    private static final int MOST_BYTES = 16 << 20;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int from = -1;
    private int end;

    /** @param end how much of the buffer is filled already */
    InputRecorder(InputStream in, int end) {
        super(in);
        this.end = end;
    }

    /** Keeps what follows a place in the buffer as it is filled now. */
    void keepFrom(int place) {
        kept.reset();
        from = place;
    }

    /** Keeps nothing any more. */
    void forget() {
        kept.reset();
        from = -1;
    }

    /** What was read since the mark, up to a place in the buffer; empty if that is too much to be kept. */
    byte[] since(byte[] buffer, int place) {
        kept.write(buffer, from, place - from);
        byte[] bytes = kept.size() > MOST_BYTES ? new byte[0] : kept.toByteArray();
        forget();
        return bytes;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (from >= 0 && kept.size() <= MOST_BYTES) {
            kept.write(buffer, from, end - from);
        }
        from = from < 0 ? from : offset;
        int read = super.read(buffer, offset, length);
        end = offset + Math.max(read, 0);
        return read;
    }
}
