package dev.tributary.runtime.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that remembers how long it was, how it began, and a digest of it, but not the body. */
public final class BodyStream extends FilterInputStream {
    private static final int HEAD = 200;

    private final MessageDigest digest = sha256();
    private final byte[] head = new byte[HEAD];
    private long count;

    BodyStream(InputStream in) {
        super(in);
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
        if (read > 0) {
            if (count < HEAD) {
                System.arraycopy(buffer, offset, head, (int) count, (int) Math.min(read, HEAD - count));
            }
            count += read;
            digest.update(buffer, offset, read);
        }
        return read;
    }

    /** Bytes that are passed over would be missing from the digest. */
    @Override
    public long skip(long bytes) throws IOException {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many bytes were read. */
    public long count() {
        return count;
    }

    /** The first characters, on one line. */
    public String beginning() {
        String text = new String(head, 0, (int) Math.min(count, HEAD), StandardCharsets.UTF_8);
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").trim();
    }

    /** A digest of what was read; ends the digesting. */
    public String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
