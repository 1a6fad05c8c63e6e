package dev.tributary.runtime.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * An executor without threads. Each time it is given work, chance says which of all that it holds is done at once, in which
 * order, and which is dropped, for whoever waits for it to do.
 */
final class Interleaving implements Executor {
    private final Random random;
    private final List<Runnable> held = new ArrayList<>();
    private boolean atWork;

    Interleaving(long seed) {
        random = new Random(seed);
    }

    @Override
    public void execute(Runnable work) {
        held.add(work);
        if (atWork) {
            return;
        }
        atWork = true;
        while (!held.isEmpty() && random.nextInt(3) > 0) {
            Runnable next = held.remove(random.nextInt(held.size()));
            if (random.nextInt(4) > 0) {
                next.run();
            }
        }
        atWork = false;
    }
}
