package dev.tributary.runtime.records;

import dev.tributary.runtime.error.ResponseException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that comes to the end of a row now and then: one that goes on and on without would never end, or fill memory. */
final class BoundedInput extends FilterInputStream {
    private static final int MOST_MEBIBYTES = 64;

    private long left;

    BoundedInput(InputStream in) {
        super(in);
        row();
    }

    /** A row has been read. */
    void row() {
        left = (long) MOST_MEBIBYTES << 20;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int length = read(one, 0, 1);
        return length < 0 ? length : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new ResponseException("the response goes on for more than " + MOST_MEBIBYTES
                    + " MiB without coming to the end of a row, which is beyond all bounds");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
