package dev.tributary.worlds.world;

/** The process dies here; an error, as nothing of it is to be caught by what is dying. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash(CrashPoint point) {
        super("died " + point, null, false, false);
    }
}
