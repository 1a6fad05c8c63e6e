package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.CatalogPlace;
import dev.tributary.pipeline.delta.PathPlace;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.files.FileTarget;
import dev.tributary.pipeline.journal.Journal;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
 * @param place where the table's rows go
 * @param checkpoint the checkpoint's directory
 */
record TableLocation(FileSystem files, Place place, Path checkpoint) {
    /** The directory of the checkpoints within the pipeline's target. */
    static final String CHECKPOINTS = "_tributary";

    private static final String TOMBSTONES = "tombstones";
    private static final String JOURNAL = "runs";

    /** Says which target the checkpoint is of, and how it is kept. */
    private static final String TARGET = "target";

    /** Is there while the checkpoint is being removed: half a checkpoint is worse than none. */
    private static final String FORGETTING = "forgetting";

    private static final Set<String> KEPT = Set.of(RunLock.FILE, JOURNAL, FORGETTING);

    /** The directories that a checkpoint has; another one is of a table whose name begins with this one's. */
    private static final Set<String> OWN = Set.of("offsets", "commits", "sources", "state", TOMBSTONES);

    static TableLocation of(SparkSession spark, Target target, TableSpec table) {
        Path root = new Path(target.directory());
        try {
            FileSystem files = root.getFileSystem(spark.sessionState().newHadoopConf());
            Path absolute = files.makeQualified(root);
            return new TableLocation(
                    files,
                    place(target, files, below(absolute, table), table),
                    below(new Path(absolute, CHECKPOINTS), inCatalog(target, table)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach " + target.directory(), e);
        }
    }

    /** Where a table is that a checkpoint speaks of, as far as its directory tells. */
    static TableLocation found(FileSystem files, Path directory, Path checkpoint) {
        return new TableLocation(
                files, new DeltaPlace(new PathPlace(directory.toString()), shown(files, directory)), checkpoint);
    }

    /** A table by its name in a catalog, also where the spec names none: the same name in another is another table. */
    private static TableSpec inCatalog(Target target, TableSpec table) {
        return target instanceof Target.Catalog named
                        && table.destinationCatalog().isEmpty()
                ? new TableSpec(
                        table.sourceTable(),
                        Optional.of(named.catalog()),
                        table.destinationSchema(),
                        table.destinationTable(),
                        table.scdType(),
                        table.primaryKeys(),
                        table.sequenceBy(),
                        table.clusterBy(),
                        table.options())
                : table;
    }

    private static String shown(FileSystem files, Path directory) {
        return files instanceof LocalFileSystem local
                ? local.pathToFile(directory).getPath()
                : directory.toString();
    }

    private static Place place(Target target, FileSystem files, Path directory, TableSpec table) {
        if (target instanceof Target.Catalog named) {
            CatalogPlace place = new CatalogPlace(
                    table.destinationCatalog().orElse(named.catalog()),
                    table.destinationSchema(),
                    table.destinationTable());
            return new DeltaPlace(place, place.shown());
        }
        String shown = shown(files, directory);
        return target instanceof Target.Files chosen
                ? new FilePlace(new FileTarget(chosen.format(), files, directory), shown)
                : new DeltaPlace(new PathPlace(directory.toString()), shown);
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
                String name = file.getPath().getName();
                if (!KEPT.contains(name) && (file.isFile() || OWN.contains(name))) {
                    delete(file.getPath());
                }
            }
            delete(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + checkpoint, e);
        }
    }

    /** Some file systems say by their result alone that they did not. */
    private void delete(Path file) throws IOException {
        if (!files.delete(file, true) && files.exists(file)) {
            throw new IOException("Cannot remove " + file);
        }
    }

    /**
     * Requires that the checkpoint is of this target, kept in this way; a checkpoint that does not say so is.
     *
     * @param kept how the target keeps rows
     * @throws PipelineException if it is of another, whose rows the source would not give again
     */
    void requireTarget(ScdType kept) {
        Path file = new Path(checkpoint, TARGET);
        if (isForgetting() || !exists(file)) {
            return;
        }
        String said;
        try (InputStream in = files.open(file)) {
            said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        if (!said.equals(target(kept))) {
            throw new PipelineException("The checkpoint " + checkpoint + " is of " + said + ", and now the target is "
                    + target(kept) + ". Choose another --target or destination_table, or read the table anew with"
                    + " --full-refresh.");
        }
    }

    /** Notes which target the checkpoint is of; at once, as half a note would be of no target. */
    void noteTarget(ScdType kept) {
        Path file = new Path(checkpoint, TARGET);
        if (exists(file)) {
            return;
        }
        Path next = file.suffix(".next");
        try {
            try (OutputStream out = files.create(next, true)) {
                out.write(target(kept).getBytes(StandardCharsets.UTF_8));
            }
            if (!files.rename(next, file)) {
                throw new IOException("Cannot rename " + next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private String target(ScdType kept) {
        return place.kind() + ", " + kept;
    }

    /** Whether the checkpoint is being removed: what it still says does not count. */
    boolean isForgetting() {
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

    /** Where the rows go, as a user would write it. */
    String shown() {
        return place.shown();
    }
}
