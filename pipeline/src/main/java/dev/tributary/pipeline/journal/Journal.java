package dev.tributary.pipeline.journal;

import dev.tributary.pipeline.error.PipelineException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The newest runs of a table, a file each in a directory of their own. A file has its final name only when it is complete.
 * A run has one file from its beginning and another from its end, which takes the place of the first.
 */
public final class Journal {
    /** So many runs are kept. */
    static final int KEPT = 100;

    private static final String BEGUN = ".begun";
    private static final String ENDED = ".run";
    private static final Pattern NAME = Pattern.compile("\\d{10}-\\w+\\.(begun|run)");

    private final FileSystem files;
    private final Path directory;

    /**
     * The journal in a directory, which need not be there yet.
     *
     * @param directory has nothing else in it
     */
    public Journal(FileSystem files, Path directory) {
        this.files = files;
        this.directory = directory;
    }

    /** A run whose beginning is kept. */
    public interface Open {

        /** Keeps what the run did. */
        void end(RunOutcome outcome);
    }

    /**
     * Keeps that a run has begun, and forgets the oldest.
     *
     * @param source the source's name and the table's in it
     * @param mode how the table is taken up
     * @throws PipelineException if that cannot be written
     */
    public Open begin(String source, String mode, Instant begin) {
        List<String> before = names();
        // Counted, as clocks go back; and not by the number alone, as another run may count at the same time.
        long number = before.isEmpty() ? 1 : Long.parseLong(before.get(0).substring(0, 10)) + 1;
        String name = String.format(Locale.ROOT, "%010d-", number)
                + UUID.randomUUID().toString().substring(0, 8);
        write(name + BEGUN, EntryJson.begun(source, mode, begin, RunProcess.current()));
        before.stream().skip(KEPT - 1).forEach(this::forget);
        return outcome -> {
            write(name + ENDED, EntryJson.ended(source, mode, begin, outcome));
            delete(name + BEGUN);
        };
    }

    /**
     * The newest runs, the newest first.
     *
     * @throws PipelineException if one cannot be read
     */
    public List<RunEntry> newest(int most) {
        return names().stream().limit(most).flatMap(name -> read(name).stream()).toList();
    }

    /** Whether no run is kept. */
    public boolean isEmpty() {
        return names().isEmpty();
    }

    /** A run, empty if it has been forgotten meanwhile. */
    private Optional<RunEntry> read(String name) {
        Path ended = new Path(directory, name + ENDED);
        // A run that ends at this moment loses its first file when it has got the second.
        return Stream.of(ended, new Path(directory, name + BEGUN), ended)
                .flatMap(file -> open(file).stream())
                .findFirst();
    }

    private Optional<RunEntry> open(Path file) {
        try (FSDataInputStream in = files.open(file)) {
            return Optional.of(EntryJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw cannot("read " + file, e);
        } catch (IllegalArgumentException e) {
            throw new PipelineException(
                    "Cannot read the record of a run, " + file + ": " + e.getMessage()
                            + ". Read it with the release that wrote it, or remove it; nothing else depends on it.",
                    e);
        }
    }

    /** The runs' names without what they end in, the newest first. */
    private List<String> names() {
        try {
            if (!files.exists(directory)) {
                return List.of();
            }
            return Arrays.stream(files.listStatus(directory))
                    .map(file -> file.getPath().getName())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw cannot("look into " + directory, e);
        }
    }

    private void write(String name, String text) {
        Path draft = new Path(directory, name + ".draft");
        Path file = new Path(directory, name);
        try {
            try (FSDataOutputStream out = files.create(draft, true)) {
                out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
                out.hsync();
            }
            if (!files.rename(draft, file)) {
                throw new IOException("The file system refuses the name " + file);
            }
        } catch (IOException e) {
            throw cannot("write " + file, e);
        }
    }

    private void forget(String name) {
        delete(name + BEGUN);
        delete(name + ENDED);
    }

    private void delete(String name) {
        try {
            files.delete(new Path(directory, name), false);
        } catch (IOException e) {
            throw cannot("remove " + new Path(directory, name), e);
        }
    }

    private static PipelineException cannot(String what, IOException e) {
        return new PipelineException(
                "Cannot " + what + " (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + "). The records of runs are files of the checkpoint; whoever runs the pipeline needs access to them.",
                e);
    }
}
