package dev.tributary.runtime.rest;

import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that another thread may do. Whoever waits for it does it, if nobody has begun: so it is done whatever becomes of the
 * executor's threads, and work that waits for other work cannot come to a standstill.
 */
final class Work<T> {
    private final Place place;
    private final FutureTask<T> task;

    private Work(Place place, Supplier<T> work) {
        this.place = place;
        this.task = new FutureTask<>(work::get);
    }

    /** Work that nobody does yet. */
    static <T> Work<T> of(Place place, Supplier<T> work) {
        return new Work<>(place, work);
    }

    /** Hands it to an executor. */
    Work<T> begin(Executor executor) {
        executor.execute(task);
        return this;
    }

    /** What came of it, or its exception. */
    T await() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SourceException.unanswered(place.says("the read was interrupted", "read again."), null);
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("Work throws no checked exception", e);
    }
}
