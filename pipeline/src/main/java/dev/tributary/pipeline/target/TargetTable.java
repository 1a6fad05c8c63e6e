package dev.tributary.pipeline.target;

import dev.tributary.pipeline.error.PipelineException;
import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A Delta table at a path.
 *
 * @param path where it lies, a path or URI
 * @param schema the source's columns
 */
public record TargetTable(String path, StructType schema) {

    /** Whether there is a Delta table. */
    public boolean exists(SparkSession spark) {
        return DeltaTable.isDeltaTable(spark, path);
    }

    /**
     * Requires that an existing table can take the source's rows; changes nothing.
     *
     * @throws PipelineException if it cannot
     */
    public void requireFit(SparkSession spark) {
        if (exists(spark)) {
            missing(spark);
        }
    }

    /** Makes the table, or adds the columns that it lacks. */
    public void prepare(SparkSession spark) {
        if (!exists(spark)) {
            DeltaTable.create(spark)
                    .location(path)
                    .addColumns(TargetSchema.of(schema))
                    .execute();
            return;
        }
        List<StructField> missing = missing(spark);
        if (!missing.isEmpty()) {
            spark.sql("ALTER TABLE delta." + Names.quoted(path) + " ADD COLUMNS ("
                    + missing.stream().map(StructField::toDDL).collect(Collectors.joining(", ")) + ")");
        }
    }

    private List<StructField> missing(SparkSession spark) {
        return TargetSchema.missing(schema, rows(spark).schema(), path);
    }

    /** The version of the last commit; empty where there is no table. */
    public OptionalLong version(SparkSession spark) {
        return exists(spark) ? OptionalLong.of(lastCommit(spark).getLong(0)) : OptionalLong.empty();
    }

    /** Whether the table has any row. */
    public boolean isEmpty(SparkSession spark) {
        return rows(spark).isEmpty();
    }

    Dataset<Row> rows(SparkSession spark) {
        return delta(spark).toDF();
    }

    DeltaTable delta(SparkSession spark) {
        return DeltaTable.forPath(spark, path);
    }

    /** Adds rows in one commit; returns how many, none where the batch had been committed before. */
    long append(Dataset<Row> rows, BatchCommit commit) {
        SparkSession spark = rows.sparkSession();
        long before = lastCommit(spark).getLong(0);
        commit.save(rows.write().format("delta").mode("append"), path);
        Row after = lastCommit(spark);
        return after.getLong(0) == before
                ? 0
                : Long.parseLong(after.<String, String>getJavaMap(1).get("numOutputRows"));
    }

    private Row lastCommit(SparkSession spark) {
        return delta(spark).history(1).select("version", "operationMetrics").first();
    }
}
