package dev.tributary.worlds.world;

/**
 * What befalls one run.
 *
 * @param faultAt the request that the fault hits first, the first being 0
 * @param faultTimes how many requests it hits
 * @param crashAfter how many chances to die at its point are passed by
 */
record Chapter(Fault fault, int faultAt, int faultTimes, CrashPoint crash, int crashAfter) {
    static final Chapter QUIET = new Chapter(Fault.NONE, 0, 0, CrashPoint.NONE, 0);
}
