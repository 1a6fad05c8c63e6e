package dev.tributary.runtime.spark;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;

/**
 * Writes a spool file: {@link #MAGIC}; each row's length (32 bits) and bytes in Spark's {@link UnsafeRow} format;
 * {@link #END}; the number of rows (64 bits); the CRC-32C of all that (64 bits).
 */
final class SpoolWriter implements AutoCloseable {
    static final int MAGIC = 0x54524231;
    static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final FSDataOutputStream file;
    private final CheckedOutputStream checked;
    private final DataOutputStream out;
    private final UnsafeProjection projection;
    private long rows;

    SpoolWriter(FSDataOutputStream file, StructType schema) throws IOException {
        this.file = file;
        this.checked = new CheckedOutputStream(file, new CRC32C());
        this.out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
        this.projection = UnsafeProjection.create(schema);
        out.writeInt(MAGIC);
    }

    void write(InternalRow row) throws IOException {
        UnsafeRow unsafe = projection.apply(row);
        out.writeInt(unsafe.getSizeInBytes());
        out.write(unsafe.getBytes());
        rows++;
    }

    long rows() {
        return rows;
    }

    /** Ends the file and brings it to disk. */
    void complete() throws IOException {
        out.writeInt(END);
        out.writeLong(rows);
        out.flush();
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
        file.hsync();
        file.close();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
