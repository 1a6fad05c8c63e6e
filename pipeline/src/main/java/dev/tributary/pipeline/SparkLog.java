package dev.tributary.pipeline;

import dev.tributary.pipeline.error.PipelineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What Spark keeps of a stream in its checkpoint: a file {@code offsets/N} when batch N is about to be read, a file {@code
 * commits/N} when it is in the target, and the query's id in {@code metadata}. It keeps only the newest batches.
 */
record SparkLog(FileSystem files, Path checkpoint) {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    /** What stands before the offsets of a batch's streams: a version, and what Spark knows of the batch. */
    private static final int HEAD = 2;

    /** The newest batch that has begun. */
    OptionalLong begun() {
        return batches("offsets").max();
    }

    /** The newest batch that has been brought to the target. */
    OptionalLong committed() {
        return batches("commits").max();
    }

    /** The offsets that a batch ends with, as text, one for each stream; empty where Spark has forgotten the batch. */
    Optional<List<String>> offsets(long batch) {
        return text(new Path(new Path(checkpoint, "offsets"), Long.toString(batch)))
                .map(text -> text.lines().skip(HEAD).toList());
    }

    /** The query's id, by which Delta knows its batches. */
    Optional<String> queryId() {
        return text(new Path(checkpoint, "metadata"))
                .map(ID::matcher)
                .filter(Matcher::find)
                .map(id -> id.group(1));
    }

    private LongStream batches(String log) {
        Path directory = new Path(checkpoint, log);
        try {
            if (!files.exists(directory)) {
                return LongStream.empty();
            }
            return Arrays.stream(files.listStatus(directory))
                    .map(file -> file.getPath().getName())
                    .filter(name -> name.matches("\\d+"))
                    .mapToLong(Long::parseLong);
        } catch (IOException e) {
            throw new PipelineException("Cannot look into " + checkpoint + " (" + e.getMessage() + ").", e);
        }
    }

    private Optional<String> text(Path file) {
        try {
            if (!files.exists(file)) {
                return Optional.empty();
            }
            try (FSDataInputStream in = files.open(file)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new PipelineException("Cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }
}
