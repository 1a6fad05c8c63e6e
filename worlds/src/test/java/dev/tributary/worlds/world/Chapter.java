package dev.tributary.worlds.world;

/**
 * What befalls one run.
 *
 * @param faultAt the request that the fault hits first, the first being 0
 * @param faultTimes how many requests it hits
 * @param crashAfter how many chances to die at its point are passed by
 */
record Chapter(Fault fault, int faultAt, int faultTimes, CrashPoint crash, int crashAfter) {
    /** How often a request is repeated at least. */
    private static final int REPETITIONS = 4;

    static final Chapter QUIET = new Chapter(Fault.NONE, 0, 0, CrashPoint.NONE, 0);

    /** Whether the fault is over before the engine may give up. */
    boolean isBrief() {
        return fault.isPassing() && faultTimes <= REPETITIONS;
    }
}
