package dev.tributary.runtime.payload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts packed bytes as they pass, and judges what they unpack to: no export shrinks as far as an archive that is made
 * to exhaust its reader.
 */
final class Inflation extends FilterInputStream {

    /** So much may come of anything. */
    private static final long ALWAYS_ALLOWED = 64L << 20;

    /** Deflate ends at 1,032 to 1; texts of many equal lines stay well below this. */
    private static final long MOST_TIMES = 400;

    private long packed;
    private long unpacked;
    private int lastFour;
    private long endMark = -1;

    Inflation(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            passed((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++) {
            passed(buffer[offset + i]);
        }
        return read;
    }

    private void passed(byte one) {
        packed++;
        lastFour = (lastFour << 8) | (one & 0xff);
        if (lastFour == ZipArchive.END_MARK) {
            endMark = packed;
        }
    }

    /** As the JDK's gzip reader takes "nothing available" for the end, between two parts of a file that still arrives. */
    @Override
    public int available() {
        return 1;
    }

    /** Bytes that are passed over would not be counted. */
    @Override
    public long skip(long bytes) throws IOException {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Takes note of unpacked bytes. */
    void unpacked(long bytes) throws MalformedPayloadException {
        unpacked += Math.max(0, bytes);
        if (unpacked > ALWAYS_ALLOWED && unpacked / MOST_TIMES > packed) {
            throw new MalformedPayloadException("the body unpacks to more than " + MOST_TIMES
                    + " times its size, as a zip bomb does, and is refused");
        }
    }

    /** How many bytes have passed since the last mark of an archive's end; negative if none came. */
    long sinceEndMark() {
        return endMark < 0 ? -1 : packed - endMark;
    }
}
