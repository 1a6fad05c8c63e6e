package dev.tributary.pipeline;

import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.journal.Journal;
import dev.tributary.pipeline.spec.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.Set;
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
    /** The directory of the checkpoints within the pipeline's target. */
    static final String CHECKPOINTS = "_tributary";

    private static final String TOMBSTONES = "tombstones";
    private static final String JOURNAL = "runs";

    /** Is there while the checkpoint is being removed: half a checkpoint is worse than none. */
    private static final String FORGETTING = "forgetting";

    private static final Set<String> KEPT = Set.of(RunLock.FILE, JOURNAL, FORGETTING);

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

    /** The record of the table's runs, which outlives the checkpoint. */
    Journal journal() {
        return new Journal(files, new Path(checkpoint, JOURNAL));
    }

    SparkLog log() {
        return new SparkLog(files, checkpoint);
    }

    /** Whether a run has begun here. */
    boolean wasUsed() {
        return exists(new Path(checkpoint, "metadata")) || !journal().isEmpty();
    }

    /**
     * Keeps other runs from the checkpoint, and brings its removal to its end if that was broken off.
     *
     * @throws PipelineException if another run has the lock, or the checkpoint cannot be written
     */
    RunLock lock() {
        RunLock lock =
                files instanceof LocalFileSystem local ? RunLock.of(local.pathToFile(checkpoint)) : RunLock.none();
        try {
            if (isForgetting()) {
                forget();
            }
            return lock;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Removes the checkpoint, all but the lock of the run that does so, and the record of the runs. */
    void forget() {
        try {
            if (!files.exists(checkpoint)) {
                return;
            }
            Path mark = new Path(checkpoint, FORGETTING);
            files.create(mark, true).close();
            for (FileStatus file : files.listStatus(checkpoint)) {
                if (!KEPT.contains(file.getPath().getName())) {
                    files.delete(file.getPath(), true);
                }
            }
            files.delete(mark, false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + checkpoint, e);
        }
    }

    private boolean isForgetting() {
        return exists(new Path(checkpoint, FORGETTING));
    }

    private boolean exists(Path file) {
        try {
            return files.exists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + checkpoint, e);
        }
    }

    /** Whether a batch has begun under the checkpoint. */
    boolean hasStarted() {
        return !isForgetting() && log().begun().isPresent();
    }

    /** Whether a batch has been brought to the target under the checkpoint. */
    boolean hasCommitted() {
        return !isForgetting() && log().committed().isPresent();
    }

    /**
     * Requires that the batches under the checkpoint were made of as many streams: rows alone, or rows and deletes.
     *
     * @throws PipelineException if the table has gained a request for its deletes since, or lost it
     */
    void requireSources(int sources) {
        OptionalLong newest = isForgetting() ? OptionalLong.empty() : log().begun();
        if (newest.isEmpty()) {
            return;
        }
        boolean fit = log().offsets(newest.getAsLong())
                .map(offsets -> offsets.size() == sources)
                .orElse(true);
        if (!fit) {
            throw new PipelineException("The checkpoint " + checkpoint + " is of a table "
                    + (sources == 1 ? "whose deletes were read too" : "without deletes that are read apart")
                    + ", and now it is otherwise. Remove the checkpoint and the target " + shown()
                    + " to read everything again.");
        }
    }

    /** The table's directory as a user would write it. */
    String shown() {
        return files instanceof LocalFileSystem local ? local.pathToFile(table).getPath() : table.toString();
    }
}
