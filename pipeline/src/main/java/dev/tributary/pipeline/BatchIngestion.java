package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.BatchCommit;
import dev.tributary.pipeline.delta.BatchWriter;
import dev.tributary.pipeline.delta.Destination;
import dev.tributary.pipeline.delta.WriteCounts;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.RunListener.Phase;
import java.util.Objects;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Brings each batch of a table's stream to the target; runs on the driver, where it is made. */
final class BatchIngestion implements VoidFunction2<Dataset<Row>, Long> {
    private static final long serialVersionUID = 1;

    /** Where Spark tells a batch's thread the id of its query. */
    private static final String QUERY_ID = "sql.streaming.queryId";

    private final transient TableSpec table;
    private final transient Destination target;
    private final transient BatchWriter writer;
    private final transient RunTotals totals;
    private final transient PipelineListener progress;
    private final transient BatchCommit.Watch watch;

    BatchIngestion(
            TableSpec table,
            Destination target,
            BatchWriter writer,
            RunTotals totals,
            PipelineListener progress,
            BatchCommit.Watch watch) {
        this.table = table;
        this.target = target;
        this.writer = writer;
        this.totals = totals;
        this.progress = progress;
        this.watch = watch;
    }

    /** Tells a run's listener of commits. */
    static BatchCommit.Watch watch(RunListener listener, String source, String table) {
        return new BatchCommit.Watch() {
            @Override
            public void keptBeside() {
                listener.reached(Phase.TOMBSTONES, source, table);
            }

            @Override
            public void writing() {
                listener.reached(Phase.WRITE, source, table);
            }

            @Override
            public void committed() {
                listener.reached(Phase.COMMIT, source, table);
            }
        };
    }

    @Override
    public void call(Dataset<Row> batch, Long number) {
        take(
                batch,
                Objects.requireNonNull(batch.sparkSession().sparkContext().getLocalProperty(QUERY_ID), QUERY_ID),
                number);
    }

    /**
     * Brings rows to the target in one commit.
     *
     * @param query what the commit is known by, with its number, so that it is not made twice
     */
    void take(Dataset<Row> batch, String query, long number) {
        // Counted first, all of it: nothing is touched before the source has delivered the whole batch, once.
        Dataset<Row> rows = batch.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            long read = rows.count();
            SparkSession spark = batch.sparkSession();
            target.prepare(spark);
            WriteCounts written = writer.write(target.filled(rows), read, new BatchCommit(query, number, watch));
            totals.batch(read, written);
            progress.batchWritten(table, read);
        } finally {
            rows.unpersist();
        }
    }
}
