package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.ReadMeter;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;

/** Hands the rows of a connector's read to Spark, in a task. */
final class SourceReader implements PartitionReader<InternalRow> {
    private final LakeflowConnect connector;
    private final TableRead read;
    private final ReadMeter meter;
    private final ReadTally tally;

    private long left;

    /**
     * Hands out the rows of a read.
     *
     * @param connector closed with the reader
     * @param most how many rows at most
     */
    SourceReader(LakeflowConnect connector, TableRead read, long most, ReadMeter meter, ReadTally tally) {
        this.connector = connector;
        this.read = read;
        this.left = most;
        this.meter = meter;
        this.tally = tally;
    }

    @Override
    public boolean next() {
        return left-- > 0 && read.next();
    }

    @Override
    public InternalRow get() {
        return read.row();
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        return ReadMetrics.values(meter.statistics());
    }

    @Override
    public void close() {
        // What is given up of a page is counted when the read is closed.
        read.close();
        tally.add(meter.statistics());
        connector.close();
    }
}
