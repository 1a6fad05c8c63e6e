package dev.tributary.pipeline.delta;

import java.util.function.Supplier;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * The identity of a batch, which Delta keeps with its commit: a second commit of the same is skipped. So a batch must be
 * one commit; a second statement under the same identity would be skipped as well.
 *
 * @param query the streaming query's id, which stays the same as long as its checkpoint
 * @param batch the batch's number
 * @param watch told of the commit
 */
public record BatchCommit(String query, long batch, Watch watch) {
    private static final String SESSION_QUERY = "spark.databricks.delta.write.txnAppId";
    private static final String SESSION_BATCH = "spark.databricks.delta.write.txnVersion";

    /** Is told of the steps of a commit. */
    public interface Watch {

        /** What is kept beside the target is committed. */
        void keptBeside();

        /** The batch is about to be committed. */
        void writing();

        /** The batch is committed. */
        void committed();
    }

    /** Commits by a writer. */
    <T> void save(DataFrameWriter<T> writer, TablePlace place) {
        run(() -> place.save(writer.option("txnAppId", query).option("txnVersion", batch)));
    }

    /** Commits by what can be done again where it was done before. */
    public void run(Runnable write) {
        watch.writing();
        write.run();
        watch.committed();
    }

    /** Commits what is kept beside the target, in a table of its own; the batch itself comes after it. */
    <T> void saveBeside(DataFrameWriter<T> writer, String path) {
        writer.option("txnAppId", query).option("txnVersion", batch).save(path);
        watch.keptBeside();
    }

    /** Commits by a statement, which finds the identity in its session's settings. */
    <T> T execute(SparkSession session, Supplier<T> statement) {
        RuntimeConfig settings = session.conf();
        watch.writing();
        settings.set(SESSION_QUERY, query);
        settings.set(SESSION_BATCH, batch);
        T result;
        try {
            result = statement.get();
        } finally {
            settings.unset(SESSION_QUERY);
            settings.unset(SESSION_BATCH);
        }
        watch.committed();
        return result;
    }
}
