package dev.tributary.pipeline.files;

import dev.tributary.pipeline.delta.BatchCommit;
import dev.tributary.pipeline.delta.BatchWriter;
import dev.tributary.pipeline.delta.Destination;
import dev.tributary.pipeline.delta.WriteCounts;
import dev.tributary.pipeline.error.PipelineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A directory of files. Each batch has a directory of its own within, {@code tributary_batch=<number>}, which a batch that is
 * repeated takes the place of: so its rows are there once, whoever reads them. While a batch is written, and after a crash until
 * the next run, a part of it may be there.
 */
public record FileTarget(FileFormat format, FileSystem files, Path directory) implements Destination, BatchWriter {
    /** Readers take it for a column of that name, as of any partitioned directory. */
    private static final String BATCH = "tributary_batch=";

    @Override
    public WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit) {
        if (count == 0) {
            return WriteCounts.NONE;
        }
        Path place = new Path(directory, BATCH + commit.batch());
        commit.run(() -> format.write(batch, place.toString()));
        return new WriteCounts(count, 0, 0);
    }

    @Override
    public boolean exists(SparkSession spark) {
        try {
            return files.exists(directory);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    @Override
    public boolean isEmpty(SparkSession spark) {
        return batches().findAny().isEmpty();
    }

    @Override
    public boolean hasVersions(SparkSession spark) {
        return false;
    }

    @Override
    public OptionalLong version(SparkSession spark) {
        return OptionalLong.empty();
    }

    @Override
    public void requireFit(SparkSession spark) {
        boolean others = hasOthers()
                || batches()
                        .flatMap(batch -> listed(batch.getPath()))
                        .map(file -> file.getPath().getName())
                        .anyMatch(name -> name.startsWith("part-") && !name.contains("." + format.label()));
        if (others) {
            throw somethingElse();
        }
    }

    /** Batches of another format can be emptied. */
    @Override
    public void requireReset(SparkSession spark) {
        if (hasOthers()) {
            throw somethingElse();
        }
    }

    private boolean hasOthers() {
        return listed(directory)
                .anyMatch(file -> !isBatch(file) && !file.getPath().getName().startsWith("."));
    }

    private PipelineException somethingElse() {
        return new PipelineException("The target " + directory + " has something else than batches of " + format.label()
                + " files. Choose another destination_table, or the format that is there.");
    }

    @Override
    public List<String> statements(SparkSession spark) {
        return List.of();
    }

    @Override
    public void prepare(SparkSession spark) {
        try {
            files.mkdirs(directory);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    @Override
    public void reset(SparkSession spark) {
        try {
            for (FileStatus batch : batches().toList()) {
                if (!files.delete(batch.getPath(), true) && files.exists(batch.getPath())) {
                    throw new IOException("Cannot remove " + batch.getPath());
                }
            }
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    @Override
    public Dataset<Row> filled(Dataset<Row> rows) {
        return rows;
    }

    private Stream<FileStatus> batches() {
        return listed(directory).filter(FileTarget::isBatch);
    }

    private static boolean isBatch(FileStatus file) {
        return file.isDirectory() && file.getPath().getName().startsWith(BATCH);
    }

    private Stream<FileStatus> listed(Path place) {
        try {
            return files.exists(place) ? Arrays.stream(files.listStatus(place)) : Stream.empty();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private UncheckedIOException unreachable(IOException e) {
        return new UncheckedIOException("Cannot reach " + directory, e);
    }
}
