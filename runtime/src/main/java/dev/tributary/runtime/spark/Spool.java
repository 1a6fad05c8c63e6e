package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The directory beside a stream's checkpoint where batches lie between the source and Spark. A file has its final name
 * only when it is complete; the name is a digest of the batch's offsets and columns, as rows of other columns, planned before
 * the source's columns have changed, would be read as what they are not.
 */
final class Spool {
    private static final String DRAFT = "draft";

    private final Path directory;
    private final FileSystem files;
    private final StructType schema;

    private Spool(Path directory, FileSystem files, StructType schema) {
        this.directory = directory;
        this.files = files;
        this.schema = schema;
    }

    /** The spool of a stream, made if need be. */
    static Spool beside(String checkpoint, StructType schema) {
        Path directory = new Path(checkpoint, "spool");
        try {
            FileSystem files =
                    directory.getFileSystem(SparkSession.active().sessionState().newHadoopConf());
            files.mkdirs(directory);
            return new Spool(directory, files, schema);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the spool directory " + directory, e);
        }
    }

    /** Where the batch (start, end] lies. */
    String file(Offset start, Offset end) {
        return path(start, end).toString();
    }

    private Path path(Offset start, Offset end) {
        try {
            String batch = start.json() + "\n" + end.json() + "\n" + schema.catalogString();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(batch.getBytes(StandardCharsets.UTF_8));
            return new Path(directory, HexFormat.of().formatHex(digest) + ".rows");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    boolean holds(Offset start, Offset end) {
        try {
            return files.exists(path(start, end));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + directory, e);
        }
    }

    /** Removes all files. */
    void clear() {
        try {
            for (FileStatus file : files.listStatus(directory)) {
                files.delete(file.getPath(), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the files in " + directory, e);
        }
    }

    /** A file to come. */
    Draft draft() {
        try {
            Path path = new Path(directory, DRAFT);
            return new Draft(path, new SpoolWriter(files.create(path, true), schema));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + directory, e);
        }
    }

    /** What tasks need to reach the files. */
    Configuration hadoop() {
        return files.getConf();
    }

    @Override
    public String toString() {
        return directory.toString();
    }

    /** A file that is being written, and given up if it is closed before it is published. */
    final class Draft implements AutoCloseable {
        private final Path path;
        private final SpoolWriter writer;

        private Draft(Path path, SpoolWriter writer) {
            this.path = path;
            this.writer = writer;
        }

        /** Writes what is left of a read; returns how many rows that were. */
        long write(TableRead read) {
            try {
                while (read.next()) {
                    writer.write(read.row());
                }
                return writer.rows();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write to " + path, e);
            }
        }

        /** Completes the file and gives it its final name. */
        void publish(Offset start, Offset end) {
            Path published = path(start, end);
            try {
                writer.complete();
                files.delete(published, false);
                if (!files.rename(path, published)) {
                    throw new IOException("The file system refuses the name " + published);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot complete the spool file " + published, e);
            }
        }

        @Override
        public void close() {
            try {
                writer.close();
                files.delete(path, false);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove " + path, e);
            }
        }
    }
}
