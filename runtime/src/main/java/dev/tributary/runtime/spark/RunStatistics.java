package dev.tributary.runtime.spark;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.ReadMeter;
import dev.tributary.runtime.environment.ReadStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
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
    private final ReadMeter driver = new ReadMeter();
    private final TaskTally tasks;

    private RunStatistics(SparkContext spark) {
        this.spark = spark;
        this.outer = spark.getLocalProperty(PROPERTY);
        this.tasks = new TaskTally(spark);
    }

    /** Begins to count; to be closed by the same thread. */
    public static RunStatistics open(SparkContext spark) {
        RunStatistics run = new RunStatistics(spark);
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
                .map(run -> environment.withListener(environment.listener().and(run.driver)))
                .orElse(environment);
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
