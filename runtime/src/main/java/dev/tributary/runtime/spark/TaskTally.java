package dev.tributary.runtime.spark;

import dev.tributary.runtime.environment.ReadStatistics;
import org.apache.spark.SparkContext;
import org.apache.spark.util.AccumulatorV2;
import scala.Option;

/** Brings what readers did in tasks to the driver, through one of Spark's accumulators. */
final class TaskTally implements ReadTally {
    private static final long serialVersionUID = 1;

    private final Total total = new Total();

    TaskTally(SparkContext spark) {
        // The public ways of registering leave out tasks that failed, whose requests were made all the same.
        total.register(spark, Option.empty(), true);
    }

    @Override
    public void add(ReadStatistics statistics) {
        total.add(statistics);
    }

    /** What all tasks did until now; on the driver only. */
    ReadStatistics statistics() {
        return total.value();
    }

    /** Sums up. Spark tells it on other threads than those that ask. */
    private static final class Total extends AccumulatorV2<ReadStatistics, ReadStatistics> {
        private static final long serialVersionUID = 1;

        private volatile ReadStatistics sum = ReadStatistics.NONE;

        @Override
        public boolean isZero() {
            return sum.equals(ReadStatistics.NONE);
        }

        @Override
        public Total copy() {
            Total copy = new Total();
            copy.sum = sum;
            return copy;
        }

        @Override
        public void reset() {
            sum = ReadStatistics.NONE;
        }

        @Override
        public synchronized void add(ReadStatistics more) {
            sum = sum.plus(more);
        }

        @Override
        public void merge(AccumulatorV2<ReadStatistics, ReadStatistics> other) {
            add(other.value());
        }

        @Override
        public ReadStatistics value() {
            return sum;
        }
    }
}
