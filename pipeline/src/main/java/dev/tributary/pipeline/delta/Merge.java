package dev.tributary.pipeline.delta;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What Delta answers to a MERGE. */
final class Merge {

    /** What it changed: nothing where it was skipped, since the batch had been committed before. */
    static WriteCounts counts(Dataset<Row> answer) {
        List<Row> rows = answer.collectAsList();
        if (rows.isEmpty()) {
            return WriteCounts.NONE;
        }
        Row counts = rows.get(0);
        return new WriteCounts(
                counts.<Long>getAs("num_inserted_rows"),
                counts.<Long>getAs("num_updated_rows"),
                counts.<Long>getAs("num_deleted_rows"));
    }

    private Merge() {}
}
