package dev.tributary.model.write;

import java.util.List;
import java.util.Optional;

/**
 * What tests write into a source.
 *
 * @param version the version of the file's format, {@link #VERSION} when written by this release
 * @param source the source's name
 * @param writes the requests
 */
public record WritesModel(int version, String source, List<WriteModel> writes) {
    /** The version that this release writes, and the only one it reads. */
    public static final int VERSION = 1;

    public WritesModel {
        writes = List.copyOf(writes);
    }

    /** Nothing. */
    public static WritesModel none(String source) {
        return new WritesModel(VERSION, source, List.of());
    }

    /** The request that does something to a table. */
    public Optional<WriteModel> find(WriteModel.Kind kind, String table) {
        return writes.stream()
                .filter(write -> write.kind() == kind && write.table().equals(table))
                .findFirst();
    }

    /** Where the file of a source is on a test's class path. */
    public static String resourceName(String source) {
        return "META-INF/tributary/" + source + "/writes.json";
    }
}
