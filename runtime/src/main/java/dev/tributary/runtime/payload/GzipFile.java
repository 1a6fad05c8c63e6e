package dev.tributary.runtime.payload;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The text of a gzip file (RFC 1952); its checksum is verified, and a file that breaks off is an error. */
final class GzipFile extends InputStream {
    private static final int BUFFER = 8192;

    private final Inflation packed;
    private @Nullable InputStream text;

    GzipFile(InputStream body) {
        this.packed = new Inflation(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int length = read(one, 0, 1);
        return length < 0 ? length : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            InputStream opened = text;
            if (opened == null) {
                opened = new GZIPInputStream(packed, BUFFER);
                text = opened;
            }
            int read = opened.read(buffer, offset, length);
            packed.unpacked(read);
            return read;
        } catch (ZipException e) {
            throw new MalformedPayloadException("the body is no gzip file: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        InputStream opened = text;
        if (opened == null) {
            packed.close();
        } else {
            opened.close();
        }
    }
}
