package dev.tributary.cli.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Lets a run come to an orderly end where its process is told to end, as Ctrl-C does: the thread is interrupted, and the
 * process waits for it, before Spark takes the session away from under the run.
 */
public final class OrderlyStop implements AutoCloseable {
    /** Before Spark's own, which is Hadoop's for file systems plus 30. */
    private static final int BEFORE_SPARK = 100;

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Runnable hook;

    private OrderlyStop(Thread thread) {
        hook = () -> stop(thread);
    }

    /** Begins to watch for the process's end; to be closed when the run has told what it did. */
    public static OrderlyStop ofThisThread() {
        OrderlyStop stop = new OrderlyStop(Thread.currentThread());
        ShutdownHookManager.get().addShutdownHook(stop.hook, BEFORE_SPARK, PATIENCE_SECONDS, TimeUnit.SECONDS);
        return stop;
    }

    private void stop(Thread thread) {
        thread.interrupt();
        try {
            done.await();
        } catch (InterruptedException e) {
            // Out of patience: the process ends as it would have.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(hook);
        }
    }
}
