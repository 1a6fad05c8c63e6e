package dev.tributary.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one run, several at a time. Each thread takes the next table that nobody has begun, so that a slow one keeps
 * nobody waiting. What Spark hands on to new threads (the session, local properties) is that of the thread that runs them.
 */
final class TableThreads {
    private final IntConsumer begin;
    private final IntFunction<TableRun> work;
    private final @Nullable TableRun[] runs;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final StopRequest stop;
    private int next;

    private TableThreads(int count, StopRequest stop, IntConsumer begin, IntFunction<TableRun> work) {
        this.begin = begin;
        this.work = work;
        this.runs = new TableRun[count];
        this.stop = stop;
    }

    /**
     * Runs tables, and returns when all have ended. An interrupt of the calling thread asks those that run to stop, and those
     * that have not begun not to begin; the thread is interrupted still when this returns.
     *
     * @param most how many tables run at a time, at least 1
     * @param begin told of the number of each table before it runs, in their order
     * @param work runs the table of a number, from 0; tells of failures in what it returns
     * @return the runs, in the order of the numbers
     */
    static List<TableRun> run(int count, int most, StopRequest stop, IntConsumer begin, IntFunction<TableRun> work) {
        TableThreads tables = new TableThreads(count, stop, begin, work);
        tables.start(Math.min(count, most));
        tables.join();
        Throwable broken = tables.broken.get();
        if (broken instanceof Error error) {
            throw error;
        }
        if (broken instanceof RuntimeException exception) {
            throw exception;
        }
        if (broken != null) {
            throw new IllegalStateException("A table's run broke off", broken);
        }
        return List.of(tables.runs);
    }

    private void start(int most) {
        IntStream.rangeClosed(1, most).forEach(number -> {
            Thread thread = new Thread(this::takeTables, "tributary-table-" + number);
            thread.setDaemon(true);
            threads.add(thread);
        });
        threads.forEach(Thread::start);
    }

    private void takeTables() {
        try {
            for (int table = take(); table < runs.length; table = take()) {
                runs[table] = work.apply(table);
            }
        } catch (Throwable e) {
            // Beyond what a table's run tells of, such as no memory: it ends the whole run.
            broken.compareAndSet(null, e);
            askToStop();
        }
    }

    private synchronized int take() {
        if (next < runs.length) {
            begin.accept(next);
        }
        return next++;
    }

    private void join() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    askToStop();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void askToStop() {
        stop.ask();
        threads.forEach(Thread::interrupt);
    }
}
