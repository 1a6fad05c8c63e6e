package dev.tributary.runtime.spark;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;

/**
 * Writes a spool file: {@link #MAGIC}; for each row its length (32 bits), its bytes in Spark's {@link UnsafeRow} format
 * and the {@link SpoolChecksum} so far (32 bits); {@link #END}; the number of rows (64 bits) and the checksum. A row has a
 * checksum before the next follows since Spark reads it by bare memory addresses: a damaged one would take the JVM down.
 */
final class SpoolWriter implements AutoCloseable {
    static final int MAGIC = 0x54524231;
    static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final FSDataOutputStream file;
    private final DataOutputStream out;
    private final UnsafeProjection projection;
    private final SpoolChecksum checksum = new SpoolChecksum();
    private long rows;

    SpoolWriter(FSDataOutputStream file, StructType schema) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(file, BUFFER));
        this.projection = UnsafeProjection.create(schema);
        out.writeInt(MAGIC);
    }

    void write(InternalRow row) throws IOException {
        UnsafeRow unsafe = projection.apply(row);
        byte[] bytes = unsafe.getBytes();
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(checksum.add(bytes, bytes.length));
        rows++;
    }

    long rows() {
        return rows;
    }

    /** Ends the file and brings it to disk. */
    void complete() throws IOException {
        out.writeInt(END);
        out.writeLong(rows);
        out.writeInt(checksum.add(rows));
        out.flush();
        file.hsync();
        file.close();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
