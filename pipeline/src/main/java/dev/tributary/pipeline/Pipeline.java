package dev.tributary.pipeline;

import dev.tributary.pipeline.spec.PipelineSpec;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Brings the tables of a spec to Delta tables, each row exactly once: {@code <target>/<schema>/<table>}, with the
 * checkpoints under {@code <target>/_tributary}. A run takes in what the source has until now; the next one, what has
 * changed since.
 */
public final class Pipeline {

    /**
     * A pipeline; nothing is read yet.
     *
     * @param spark a session with Delta's extension, such as {@link LocalSpark}'s
     * @param connection the connection that the spec names
     * @param target the directory of the targets, a path or URI
     */
    @SuppressWarnings("UnusedVariable")
    public Pipeline(SparkSession spark, Connection connection, PipelineSpec spec, String target) {}

    /**
     * Runs the tables one after another. A table that fails does not stop the others.
     *
     * @return what was done for each table, in the order of the spec
     */
    @SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
    public List<TableRun> run(PipelineListener listener) {
        throw new UnsupportedOperationException();
    }
}
