package dev.tributary.simulator.data;

import java.util.SplittableRandom;

/** Derives independent random numbers from one seed, so that a row does not depend on which rows were made before. */
final class Seeds {

    /** Random numbers for a purpose, told from others by its name and numbers. */
    static SplittableRandom random(long seed, String purpose, long... numbers) {
        return new SplittableRandom(mix(seed, purpose, numbers));
    }

    /** A number that looks random and depends on all that is given. */
    static long mix(long seed, String purpose, long... numbers) {
        long state = scramble(seed ^ purpose.hashCode());
        for (long number : numbers) {
            state = scramble(state + number);
        }
        return state;
    }

    /** The finalizer of SplitMix64. */
    private static long scramble(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private Seeds() {}
}
