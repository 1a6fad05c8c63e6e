package dev.tributary.pipeline;

import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.spec.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
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
    private static final String TOMBSTONES = "tombstones";

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

    /** Where the deletes are kept that the target has taken in; they go with the checkpoint. */
    String tombstones() {
        return new Path(checkpoint, TOMBSTONES).toString();
    }

    /** Keeps other runs from the checkpoint. */
    RunLock lock() {
        return files instanceof LocalFileSystem local ? RunLock.of(local.pathToFile(checkpoint)) : RunLock.none();
    }

    /** Removes the checkpoint, all but the lock of the run that does so. */
    void forget() {
        try {
            if (!files.exists(checkpoint)) {
                return;
            }
            for (FileStatus file : files.listStatus(checkpoint)) {
                if (!file.getPath().getName().equals(RunLock.FILE)) {
                    files.delete(file.getPath(), true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + checkpoint, e);
        }
    }

    /** Whether a batch has begun under the checkpoint. */
    boolean hasStarted() {
        return hasBatch(new Path(checkpoint, "offsets"));
    }

    /** Whether a batch has been brought to the target under the checkpoint. */
    boolean hasCommitted() {
        return hasBatch(new Path(checkpoint, "commits"));
    }

    /**
     * Requires that the batches under the checkpoint were made of as many streams: rows alone, or rows and deletes.
     *
     * @throws PipelineException if the table has gained a request for its deletes since, or lost it
     */
    void requireSources(int sources) {
        Path log = new Path(checkpoint, "offsets");
        try {
            Optional<Path> newest = !files.exists(log)
                    ? Optional.empty()
                    : Arrays.stream(files.listStatus(log))
                            .map(FileStatus::getPath)
                            .filter(file -> file.getName().matches("\\d+"))
                            .max(Comparator.comparingLong(file -> Long.parseLong(file.getName())));
            if (newest.isPresent() && sources(newest.get()) != sources) {
                throw new PipelineException("The checkpoint " + checkpoint + " is of a table "
                        + (sources == 1 ? "whose deletes were read too" : "without deletes that are read apart")
                        + ", and now it is otherwise. Remove the checkpoint and the target " + shown()
                        + " to read everything again.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + checkpoint, e);
        }
    }

    /** Spark writes a version, what it knows of the batch, and a line for each source. */
    private long sources(Path batch) throws IOException {
        try (FSDataInputStream file = files.open(batch)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .count()
                    - 2;
        }
    }

    /** Spark names its log's files by batch, and keeps only the newest. */
    private boolean hasBatch(Path log) {
        try {
            return files.exists(log)
                    && Arrays.stream(files.listStatus(log))
                            .anyMatch(file -> file.getPath().getName().matches("\\d+"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + checkpoint, e);
        }
    }

    /** The table's directory as a user would write it. */
    String shown() {
        return files instanceof LocalFileSystem local ? local.pathToFile(table).getPath() : table.toString();
    }
}
