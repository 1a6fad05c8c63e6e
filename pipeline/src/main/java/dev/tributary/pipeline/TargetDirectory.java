package dev.tributary.pipeline;

import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.runtime.error.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What runs have left in a directory of targets. It is told without a Spark session, and without asking any source. */
public final class TargetDirectory {
    /** A table's directory lies below that of its schema, which may lie below that of a catalog. */
    private static final int DEEPEST = 3;

    private final String target;
    private final FileSystem files;
    private final Path root;

    private TargetDirectory(String target, FileSystem files, Path root) {
        this.target = target;
        this.files = files;
        this.root = root;
    }

    /**
     * {@return the directory that a pipeline was given as its target}
     *
     * @param target a path or URI; Hadoop's settings are those of the class path
     * @throws PipelineException if it cannot be reached
     */
    public static TargetDirectory at(String target) {
        try {
            Path root = new Path(target);
            FileSystem files = root.getFileSystem(new Configuration());
            return new TargetDirectory(target, files, files.makeQualified(root));
        } catch (IOException e) {
            throw new PipelineException("Cannot reach the target " + target + " (" + e.getMessage() + ").", e);
        }
    }

    /**
     * {@return all tables that runs have taken up, by their names}
     *
     * @param runs how many of the newest runs of each are told
     */
    public List<TargetState> tables(int runs) {
        List<TargetState> tables = new ArrayList<>();
        locations().forEach((name, location) -> tables.add(TargetState.of(name, location, runs)));
        return List.copyOf(tables);
    }

    /**
     * {@return one table}
     *
     * @param name its full name, or its last part where no other table has the same
     * @param runs how many of its newest runs to tell of
     * @throws PipelineException if there is no such table, or more than one
     */
    public TargetState table(String name, int runs) {
        SortedMap<String, TableLocation> locations = locations();
        String full = fullName(name, locations);
        return TargetState.of(full, located(full, locations), runs);
    }

    /**
     * Forgets up to where a table was delivered, so that the next run reads it from its beginning. The target stays as it
     * is, and so does the record of the runs. The next run's batches get a new identity: Delta skips those that it knows.
     *
     * @param name its full name, or its last part where no other table has the same
     * @throws PipelineException if there is no such table, or a run is using its checkpoint
     */
    @SuppressWarnings("try") // the lock is only held
    public void reset(String name) {
        SortedMap<String, TableLocation> locations = locations();
        TableLocation location = located(fullName(name, locations), locations);
        try (RunLock lock = location.lock()) {
            location.forget();
        }
    }

    private static TableLocation located(String name, SortedMap<String, TableLocation> locations) {
        TableLocation location = locations.get(name);
        if (location == null) {
            throw new IllegalStateException(name);
        }
        return location;
    }

    private String fullName(String name, SortedMap<String, TableLocation> locations) {
        if (locations.containsKey(name)) {
            return name;
        }
        List<String> found = locations.keySet().stream()
                .filter(full -> full.endsWith("." + name))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw new PipelineException("The target " + target + " has several tables `" + name + "`: "
                    + String.join(", ", found) + ". Name one of them in full.");
        }
        throw new PipelineException("The target " + target + " has no table `" + name + "` that a run has taken up."
                + Suggestion.didYouMean(name, locations.keySet())
                + (locations.isEmpty()
                        ? " It has none at all."
                        : " It has " + String.join(", ", locations.keySet()) + "."));
    }

    private SortedMap<String, TableLocation> locations() {
        SortedMap<String, TableLocation> locations = new TreeMap<>();
        collect(new Path(root, TableLocation.CHECKPOINTS), root, List.of(), locations);
        return locations;
    }

    private void collect(
            Path checkpoints, Path tables, List<String> names, SortedMap<String, TableLocation> locations) {
        TableLocation location = TableLocation.found(files, tables, checkpoints);
        if (names.size() > 1 && location.wasUsed()) {
            locations.put(String.join(".", names), location);
        } else if (names.size() < DEEPEST) {
            for (String name : directories(checkpoints)) {
                List<String> deeper = new ArrayList<>(names);
                deeper.add(name);
                collect(new Path(checkpoints, name), new Path(tables, name), deeper, locations);
            }
        }
    }

    private List<String> directories(Path directory) {
        try {
            if (!files.exists(directory)) {
                return List.of();
            }
            return Arrays.stream(files.listStatus(directory))
                    .filter(FileStatus::isDirectory)
                    .map(file -> file.getPath().getName())
                    .toList();
        } catch (IOException e) {
            throw new PipelineException("Cannot look into " + directory + " (" + e.getMessage() + ").", e);
        }
    }
}
