package dev.tributary.runtime.environment;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Returns after that time.
     *
     * @param duration how long
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;
}
