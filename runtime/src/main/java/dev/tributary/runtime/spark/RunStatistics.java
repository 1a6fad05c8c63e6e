package dev.tributary.runtime.spark;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.ReadMeter;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.environment.RunListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.OptionConverters;

/**
 * What all reads of a run took, those that failed among them: the streams and queries that its thread starts while it is
 * open, on the driver and in tasks.
 */
public final class RunStatistics implements AutoCloseable {
    /** Spark hands such properties on to the threads of a stream. */
    private static final String PROPERTY = "dev.tributary.run";

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Map<String, RunStatistics> OPEN = new ConcurrentHashMap<>();

    private final SparkContext spark;
    private final String id = Long.toString(NUMBERS.incrementAndGet());
    private final @Nullable String outer;
    private final RunListener watch;
    private final ReadMeter driver = new ReadMeter();
    private final TaskTally tasks;

    private RunStatistics(SparkContext spark, RunListener watch) {
        this.spark = spark;
        this.watch = watch;
        this.outer = spark.getLocalProperty(PROPERTY);
        this.tasks = new TaskTally(spark);
    }

    /**
     * Begins to count; to be closed by the same thread.
     *
     * @param watch told of what is read while it is read: on the driver, and in tasks that run in this JVM
     */
    public static RunStatistics open(SparkContext spark, RunListener watch) {
        RunStatistics run = new RunStatistics(spark, watch);
        OPEN.put(run.id, run);
        spark.setLocalProperty(PROPERTY, run.id);
        return run;
    }

    /** The run to which what this thread does belongs. */
    private static Optional<RunStatistics> current() {
        return OptionConverters.toJava(SparkSession.getActiveSession().orElse(SparkSession::getDefaultSession))
                .map(session -> session.sparkContext().getLocalProperty(PROPERTY))
                .map(OPEN::get);
    }

    /** The environment for what this thread of the driver does, counted by the run to which it belongs. */
    public static Environment counting(Environment environment) {
        return current()
                .map(run -> environment.withListener(
                        environment.listener().and(run.driver).and(run.watch)))
                .orElse(environment);
    }

    /** The environment for what a task does, watched where the run to which it belongs was begun in this JVM. */
    static Environment watched(Environment environment) {
        TaskContext task = TaskContext.get();
        String id = task == null ? null : task.getLocalProperty(PROPERTY);
        RunStatistics run = id == null ? null : OPEN.get(id);
        return run == null
                ? environment
                : environment.withListener(environment.listener().and(run.watch));
    }

    /** Gets what tasks do that this thread of the driver plans. */
    static ReadTally ofTasks() {
        return current().<ReadTally>map(run -> run.tasks).orElse(ReadTally.NONE);
    }

    /** What was done until now. */
    public ReadStatistics total() {
        return driver.statistics().plus(tasks.statistics());
    }

    @Override
    public void close() {
        OPEN.remove(id);
        spark.setLocalProperty(PROPERTY, outer);
    }
}
