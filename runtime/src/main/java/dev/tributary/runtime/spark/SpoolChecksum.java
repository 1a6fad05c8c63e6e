package dev.tributary.runtime.spark;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The CRC-32C of a spool file's rows so far, their lengths included (RFC 3720, appendix B.4). */
final class SpoolChecksum {
    private final CRC32C sum = new CRC32C();

    /** Adds a row, the first bytes of an array. */
    int add(byte[] row, int length) {
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        sum.update(row, 0, length);
        return (int) sum.getValue();
    }

    /** Adds the number of rows. */
    int add(long rows) {
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(rows).flip());
        return (int) sum.getValue();
    }
}
