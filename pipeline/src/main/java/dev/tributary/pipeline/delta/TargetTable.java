package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * A Delta table at a path.
 *
 * @param path where it lies, a path or URI
 * @param schema the source's columns, and those that the pipeline adds
 * @param clusterBy the columns by which its files are clustered; empty to leave that as it is
 */
public record TargetTable(String path, StructType schema, List<String> clusterBy) {

    /** A table as it is. */
    public static TargetTable at(String path) {
        return new TargetTable(path, new StructType(), List.of());
    }

    /** Whether an existing table keeps every version of a row. */
    public boolean hasVersions(SparkSession spark) {
        return VersionColumns.areIn(snapshot(spark).schema());
    }

    /** Whether there is a Delta table. */
    public boolean exists(SparkSession spark) {
        return snapshot(spark).version() >= 0;
    }

    /**
     * Requires that an existing table can take the source's rows; changes nothing.
     *
     * @throws PipelineException if it cannot
     */
    public void requireFit(SparkSession spark) {
        if (exists(spark)) {
            changes(spark);
        }
    }

    /** Empties an existing table and gives it the source's columns; its earlier versions stay. */
    public void reset(SparkSession spark) {
        if (exists(spark)) {
            spark.createDataFrame(List.of(), TargetSchema.of(schema))
                    .write()
                    .format("delta")
                    .mode("overwrite")
                    .option("overwriteSchema", true)
                    .save(path);
        }
    }

    /** Makes the table, or makes of one that there is what it is to be. */
    public void prepare(SparkSession spark) {
        if (!exists(spark)) {
            DeltaTableBuilder table = DeltaTable.create(spark).location(path).addColumns(TargetSchema.of(schema));
            (clusterBy.isEmpty() ? table : table.clusterBy(clusterBy.toArray(String[]::new))).execute();
            return;
        }
        statements(spark).forEach(change -> spark.sql("ALTER TABLE delta." + Names.quoted(path) + " " + change));
    }

    /** What has to follow {@code ALTER TABLE}, in this order, so that an existing table is as it is to be. */
    public List<String> statements(SparkSession spark) {
        List<String> statements = new ArrayList<>(TargetSchema.statements(changes(spark)));
        if (!clusterBy.isEmpty() && !clusterBy.equals(clusters(spark))) {
            // Last, as it can name columns that are added.
            statements.add(
                    "CLUSTER BY (" + clusterBy.stream().map(Names::path).collect(Collectors.joining(", ")) + ")");
        }
        return statements;
    }

    private List<String> clusters(SparkSession spark) {
        return delta(spark).detail().select("clusteringColumns").head().getList(0);
    }

    /** Rows of the source with what only this table has, as nulls: columns that the source had once. */
    public Dataset<Row> filled(Dataset<Row> rows) {
        return TargetSchema.filled(rows, snapshot(rows.sparkSession()).schema());
    }

    private List<TargetSchema.Change> changes(SparkSession spark) {
        return TargetSchema.changes(schema, snapshot(spark).schema(), path);
    }

    /** The version of the last commit; empty where there is no table. */
    public OptionalLong version(SparkSession spark) {
        long version = snapshot(spark).version();
        return version < 0 ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Whether the table was made and never written, as far as that is told without reading it. */
    boolean isNew(SparkSession spark) {
        return snapshot(spark).version() == 0 && isEmpty(spark);
    }

    /** Whether the table has no row. */
    public boolean isEmpty(SparkSession spark) {
        return rows(spark).isEmpty();
    }

    Dataset<Row> rows(SparkSession spark) {
        return delta(spark).toDF();
    }

    DeltaTable delta(SparkSession spark) {
        return DeltaTable.forPath(spark, path);
    }

    /** Adds rows in one commit; false if the batch had been committed before. */
    boolean append(Dataset<Row> rows, BatchCommit commit) {
        SparkSession spark = rows.sparkSession();
        long before = snapshot(spark).version();
        commit.save(rows.write().format("delta").mode("append"), path);
        return snapshot(spark).version() > before;
    }

    /** Adds the first rows in one commit; returns how many. */
    long fill(Dataset<Row> rows, BatchCommit commit) {
        append(rows, commit);
        return rows(rows.sparkSession()).count();
    }

    /** The newest state of the log. Delta's public API has no way to it that does not run a job. */
    private Snapshot snapshot(SparkSession spark) {
        return DeltaLog.forTable(spark, path).update(false, Option.empty(), Option.empty());
    }
}
