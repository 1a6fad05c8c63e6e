package dev.tributary.runtime.spark;

import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** Brings what readers did in tasks to the driver, through Spark's accumulators. Failed tasks are not counted. */
final class TaskTally implements ReadTally {
    private static final long serialVersionUID = 1;

    private final LongAccumulator requests;
    private final LongAccumulator bytes;
    private final LongAccumulator waitedMillis;

    TaskTally(SparkContext spark) {
        requests = spark.longAccumulator();
        bytes = spark.longAccumulator();
        waitedMillis = spark.longAccumulator();
    }

    @Override
    public void add(ReadCounts counts) {
        requests.add(counts.requests());
        bytes.add(counts.bytes());
        waitedMillis.add(counts.waitedMillis());
    }

    /** What all tasks did until now; on the driver only. */
    ReadCounts counts() {
        return new ReadCounts(requests.sum(), bytes.sum(), waitedMillis.sum());
    }
}
