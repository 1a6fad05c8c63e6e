package dev.tributary.worlds.world;

/** What can happen to a request. */
public enum Fault {
    NONE("none"),
    TOO_MANY("429"),
    SERVER_ERROR("500"),
    UNAVAILABLE("503"),
    TIMEOUT("timeout"),
    RESET("reset"),
    TRUNCATED("truncated"),
    MALFORMED("malformed"),
    HTML("HTML"),
    EMPTY("empty"),
    SLOW("slow"),
    EXPIRED("expired");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    /** Whether a source says by it that it is to be asked again. */
    boolean isPassing() {
        return this == TOO_MANY || this == UNAVAILABLE;
    }

    @Override
    public String toString() {
        return label;
    }
}
