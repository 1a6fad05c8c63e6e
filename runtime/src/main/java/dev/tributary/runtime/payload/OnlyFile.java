package dev.tributary.runtime.payload;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The file of a body that must have exactly one, as documents cannot be strung together. */
final class OnlyFile extends InputStream {
    private final Files files;
    private @Nullable InputStream file;
    private boolean finished;

    OnlyFile(Files files) {
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
        if (finished) {
            return -1;
        }
        int read = open().read(buffer, offset, length);
        if (read < 0) {
            finished = true;
            if (files.next() != null) {
                throw new MalformedPayloadException("the archive has several files, but only one can be the document");
            }
        }
        return read;
    }

    private InputStream open() throws IOException {
        InputStream opened = file;
        if (opened == null) {
            opened = files.next();
            if (opened == null) {
                throw new MalformedPayloadException("the archive has no file");
            }
            file = opened;
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
