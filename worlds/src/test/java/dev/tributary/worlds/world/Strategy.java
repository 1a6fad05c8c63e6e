package dev.tributary.worlds.world;

/** The ways in which the engine reads a table, as {@code docs/offsets.md} has them. */
public enum Strategy {
    SNAPSHOT("a snapshot"),
    WINDOWS("closed windows"),
    SINCE("since, in no order"),
    ASCENDING("since, ascending"),
    NEWEST("newest first"),
    SEQUENCE("numbers and texts that grow"),
    FILTER("filtered here"),
    TOKEN("tokens of the source"),
    WATERMARK("a watermark"),
    PARENTS("for each parent"),
    DELETES("deletes"),
    LISTING("asked for by a listing"),
    FEED("a change feed"),
    JOB("an export job");

    private final String label;

    Strategy(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
