package dev.tributary.worlds.world;

import dev.tributary.runtime.connector.ReadOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a seed decides before anything happens. Strategies, faults and crash points follow one another, so that each
 * combination occurs as often as the others, however many seeds are run.
 *
 * @param eventful in a hundred, how often something happens in the source at a request
 * @param most after how many rows a read may end early, where that is safe
 * @param ahead whether anything is fetched before it is its turn
 */
record Plan(
        long seed,
        Subject subject,
        List<Chapter> chapters,
        int rows,
        int pageSize,
        int eventful,
        long skewSeconds,
        long most,
        boolean ahead) {
    static final int CHAPTERS = 3;
    private static final Fault[] FAULTS = Fault.values();
    private static final CrashPoint[] CRASHES = CrashPoint.values();
    private static final int COMBINATIONS = FAULTS.length * CRASHES.length;

    static Plan of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Strategy[] strategies = Strategy.values();
        Strategy strategy = strategies[(int) Math.floorMod(seed, (long) strategies.length)];
        List<Subject> subjects = Subjects.of(strategy);
        long turn = Math.floorDiv(seed, (long) strategies.length);
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < CHAPTERS; i++) {
            chapters.add(chapter(turn * CHAPTERS + i, random));
        }
        // So that what comes first once comes later another time, when the target has rows.
        Collections.rotate(chapters, (int) (turn * CHAPTERS / COMBINATIONS % CHAPTERS));
        int[] rows = {0, 1, 3, 7, 12, 20};
        int[] skews = {0, 0, -600, 600, -86_400, 86_400, 31};
        int[] eventful = {0, 10, 30, 60};
        long[] most = {ReadOptions.ALL, ReadOptions.ALL, 1, 2, 5};
        return new Plan(
                seed,
                subjects.get(random.nextInt(subjects.size())),
                List.copyOf(chapters),
                rows[random.nextInt(rows.length)],
                1 + random.nextInt(5),
                eventful[random.nextInt(eventful.length)],
                skews[random.nextInt(skews.length)],
                most[random.nextInt(most.length)],
                random.nextBoolean());
    }

    private static Chapter chapter(long turn, SplittableRandom random) {
        int combination = Math.floorMod(turn, COMBINATIONS);
        Fault fault = FAULTS[combination % FAULTS.length];
        CrashPoint crash = CRASHES[combination / FAULTS.length];
        int faultAt = low(random, 6);
        int faultTimes = 1 + low(random, 6);
        int passed = low(random, 5);
        // The sooner, the likelier that a run comes to both.
        int sooner = crash.isOften() ? 1 : 2;
        return new Chapter(fault, faultAt / sooner, faultTimes, crash, passed / sooner);
    }

    /** A number from 0, the smaller the likelier. */
    private static int low(SplittableRandom random, int bound) {
        return random.nextInt(1 + random.nextInt(bound));
    }
}
