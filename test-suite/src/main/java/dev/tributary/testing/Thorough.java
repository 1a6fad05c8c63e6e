package dev.tributary.testing;

/** How much is done to find what happens seldom. */
final class Thorough {
    /** Whether every fault hits every request in turn, and memory is measured: {@code -Dtributary.test.thorough=true}. */
    static final boolean IS_ON = Boolean.getBoolean("tributary.test.thorough");

    /** How often each check is made, with the same requests each time: {@code -Dtributary.test.repeats=50}. */
    static final int REPEATS = Math.max(1, Integer.getInteger("tributary.test.repeats", 1));

    private Thorough() {}
}
