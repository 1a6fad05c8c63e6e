package dev.tributary.pipeline;

import dev.tributary.pipeline.spec.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Where a table of a pipeline and its checkpoint lie.
 *
 * @param files the file system of both
 * @param table the table's directory
 * @param checkpoint the checkpoint's directory
 */
record TableLocation(FileSystem files, Path table, Path checkpoint) {
    private static final String CHECKPOINTS = "_tributary";

    static TableLocation of(SparkSession spark, String target, TableSpec table) {
        Path root = new Path(target);
        try {
            FileSystem files = root.getFileSystem(spark.sessionState().newHadoopConf());
            Path absolute = files.makeQualified(root);
            return new TableLocation(files, below(absolute, table), below(new Path(absolute, CHECKPOINTS), table));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach " + target, e);
        }
    }

    private static Path below(Path root, TableSpec table) {
        Path catalog =
                table.destinationCatalog().map(name -> new Path(root, name)).orElse(root);
        return new Path(new Path(catalog, table.destinationSchema()), table.destinationTable());
    }

    /** Keeps other runs from the checkpoint. */
    RunLock lock() {
        return files instanceof LocalFileSystem local ? RunLock.of(local.pathToFile(checkpoint)) : RunLock.none();
    }

    /** Whether a batch has begun under the checkpoint. */
    boolean hasStarted() {
        return has(new Path(checkpoint, "offsets/0"));
    }

    /** Whether a batch has been brought to the target under the checkpoint. */
    boolean hasCommitted() {
        return has(new Path(checkpoint, "commits/0"));
    }

    private boolean has(Path file) {
        try {
            return files.exists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + checkpoint, e);
        }
    }

    /** The table's directory as a user would write it. */
    String shown() {
        return files instanceof LocalFileSystem local ? local.pathToFile(table).getPath() : table.toString();
    }
}
