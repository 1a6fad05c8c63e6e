package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings batches to a target, each in at most one commit; a repeated batch changes nothing. */
public interface BatchWriter {

    /**
     * Brings a batch to the target, which exists.
     *
     * @param batch the rows; may be read several times
     * @param count how many rows these are
     * @param commit the commit that the batch becomes, if it changes anything
     */
    WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit);
}
