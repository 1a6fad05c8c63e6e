package dev.tributary.runtime.payload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A document whose parts are of bounded size: the JDK's parser holds a comment or an attribute whole, however long it is. */
final class XmlInput extends FilterInputStream {
    private static final int MOST_MEBIBYTES = 16;

    private long left;

    XmlInput(InputStream in) {
        super(in);
        part();
    }

    /** A part has been read: a row, or what is none. */
    void part() {
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
            throw new MalformedPayloadException(
                    "a row, or another part of the document, has more than " + MOST_MEBIBYTES + " MiB");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
