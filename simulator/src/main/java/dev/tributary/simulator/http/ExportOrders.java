package dev.tributary.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;

/** What becomes of the export jobs to come, apart from being done. */
public final class ExportOrders {
    /** What a job that fails says, where it can. */
    public static final String WORDS = "the simulation was told to fail this job";

    private final Deque<Fate> fates = new ArrayDeque<>();

    /** What becomes of a job. */
    public enum Fate {
        /** It is done sooner or later. */
        DONE,
        /** It ends without a file; done where the model names no such state. */
        FAILED,
        /** It is never done. */
        ENDLESS,
        /** It is forgotten before anybody asks. */
        FORGOTTEN,
        /** Its file is gone by the time it is asked for. */
        EXPIRED
    }

    /** The next jobs come to this, after those that were ordered before. */
    public synchronized void order(Fate fate, int times) {
        for (int i = 0; i < times; i++) {
            fates.add(fate);
        }
    }

    /** Whether all that was ordered has happened. */
    public synchronized boolean exhausted() {
        return fates.isEmpty();
    }

    synchronized Fate next() {
        Fate next = fates.poll();
        return next == null ? Fate.DONE : next;
    }
}
