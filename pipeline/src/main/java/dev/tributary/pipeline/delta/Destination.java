package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the rows of a table go to, whatever it is made of. */
public interface Destination {

    /** Whether it is there. */
    boolean exists(SparkSession spark);

    /** Whether it has no row. */
    boolean isEmpty(SparkSession spark);

    /** Whether it is there and keeps every version of a row. */
    boolean hasVersions(SparkSession spark);

    /** The version of the last commit; empty where there is none, or no versions. */
    OptionalLong version(SparkSession spark);

    /**
     * Requires that it can take the source's rows if it is there; changes nothing.
     *
     * @throws PipelineException if it cannot
     */
    void requireFit(SparkSession spark);

    /** What has to follow {@code ALTER TABLE}, in this order, so that what is there is as it is to be. */
    List<String> statements(SparkSession spark);

    /** Makes it, or makes of what there is what it is to be. */
    void prepare(SparkSession spark);

    /**
     * Requires that what is there can be emptied; changes nothing.
     *
     * @throws PipelineException if it is something else than what is brought here
     */
    void requireReset(SparkSession spark);

    /** Empties what is there and gives it the source's columns. Earlier versions stay where there are any. */
    void reset(SparkSession spark);

    /** Rows of the source with what only the destination has, as nulls: columns that the source had once. */
    Dataset<Row> filled(Dataset<Row> rows);
}
