package dev.tributary.worlds.world;

/** Where the process can die. */
public enum CrashPoint {
    NONE("no crash"),
    BEFORE_FETCH("before a fetch"),
    AFTER_FETCH("after a fetch"),
    MID_PAGE("in a page"),
    BEFORE_LOG("before the offset is saved"),
    AFTER_LOG("after the offset is saved"),
    MID_BATCH("between parts of a batch"),
    AFTER_WRITE("after the target's commit");

    private final String label;

    CrashPoint(String label) {
        this.label = label;
    }

    /** Whether a run comes by several times, however little there is to read. */
    boolean isOften() {
        return this == BEFORE_FETCH || this == AFTER_FETCH;
    }

    @Override
    public String toString() {
        return label;
    }
}
