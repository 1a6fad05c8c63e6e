package dev.tributary.pipeline.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A process of this machine. Its number alone may be another's later on.
 *
 * @param start when it began, where the system tells
 */
record RunProcess(long id, Optional<Instant> start) {

    static RunProcess current() {
        return of(ProcessHandle.current());
    }

    private static RunProcess of(ProcessHandle process) {
        return new RunProcess(process.pid(), process.info().startInstant());
    }

    boolean isAlive() {
        return ProcessHandle.of(id)
                .filter(ProcessHandle::isAlive)
                .map(RunProcess::of)
                .filter(this::equals)
                .isPresent();
    }
}
