package dev.tributary.worlds.world;

/** What a world has found to be wrong. */
public final class Defect extends AssertionError {
    private static final long serialVersionUID = 1;

    Defect(String what) {
        super(what);
    }

    Defect(String what, Throwable cause) {
        super(what, cause);
    }
}
