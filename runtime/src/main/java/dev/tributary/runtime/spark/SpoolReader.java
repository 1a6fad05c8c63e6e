package dev.tributary.runtime.spark;

import dev.tributary.runtime.error.ConnectorException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.connector.read.PartitionReader;

/** Reads what {@link SpoolWriter} wrote, all of it or failing. */
final class SpoolReader implements PartitionReader<InternalRow> {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final DataInputStream in;
    private final UnsafeRow row;
    private final long size;
    private final SpoolChecksum checksum = new SpoolChecksum();
    private byte[] bytes = new byte[1024];
    private long rows;

    private SpoolReader(String name, InputStream file, long size, int columns) {
        this.name = name;
        this.in = new DataInputStream(new BufferedInputStream(file, BUFFER));
        this.size = size;
        this.row = new UnsafeRow(columns);
    }

    static SpoolReader open(String name, Configuration hadoop, int columns) {
        Path path = new Path(name);
        try {
            FileSystem files = path.getFileSystem(hadoop);
            long size = files.getFileStatus(path).getLen();
            SpoolReader reader = new SpoolReader(name, files.open(path), size, columns);
            reader.start();
            return reader;
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private void start() throws IOException {
        if (in.readInt() != SpoolWriter.MAGIC) {
            in.close();
            throw new IOException("it does not begin as a spool file does");
        }
    }

    @Override
    public boolean next() {
        try {
            int length = in.readInt();
            if (length == SpoolWriter.END) {
                finish();
                return false;
            }
            read(length);
            return true;
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private void read(int length) throws IOException {
        if (length <= 0 || length > size || length % UnsafeRow.WORD_SIZE != 0) {
            throw new IOException("row " + (rows + 1) + " has the length " + length);
        }
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        in.readFully(bytes, 0, length);
        check(checksum.add(bytes, length));
        row.pointTo(bytes, length);
        rows++;
    }

    private void finish() throws IOException {
        long expected = in.readLong();
        if (rows != expected) {
            throw new IOException("it has " + rows + " rows where " + expected + " were written");
        }
        check(checksum.add(rows));
    }

    private void check(int expected) throws IOException {
        if (in.readInt() != expected) {
            throw new IOException("its checksum does not fit its content after " + rows + " rows");
        }
    }

    @Override
    public InternalRow get() {
        return row;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static ConnectorException damaged(String name, IOException cause) {
        return new ConnectorException(
                "The spool file " + name + " is damaged (" + cause
                        + "). Remove it, and the batch is read from the source again.",
                cause);
    }
}
