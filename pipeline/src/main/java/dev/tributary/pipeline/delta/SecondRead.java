package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads a snapshot once more, to be sure of what it misses. */
@FunctionalInterface
public interface SecondRead {

    /** The rows that the source has now, with at least the columns that the keys lie in; already read. */
    Dataset<Row> keys(SparkSession spark);
}
