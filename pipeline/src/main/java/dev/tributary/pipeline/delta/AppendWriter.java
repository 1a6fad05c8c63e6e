package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Every row that is read becomes a row. */
public record AppendWriter(TargetTable target) implements BatchWriter {

    @Override
    public WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit) {
        return count > 0 && target.append(batch, commit) ? new WriteCounts(count, 0, 0) : WriteCounts.NONE;
    }
}
