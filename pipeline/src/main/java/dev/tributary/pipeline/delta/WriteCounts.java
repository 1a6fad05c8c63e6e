package dev.tributary.pipeline.delta;

/**
 * What a batch changed in its target.
 *
 * @param inserted rows that are new
 * @param updated rows that have changed
 * @param deleted rows that are gone
 */
public record WriteCounts(long inserted, long updated, long deleted) {

    /** Nothing has changed. */
    public static final WriteCounts NONE = new WriteCounts(0, 0, 0);

    /** Both together. */
    public WriteCounts plus(WriteCounts other) {
        return new WriteCounts(inserted + other.inserted, updated + other.updated, deleted + other.deleted);
    }
}
