package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import io.delta.tables.DeltaTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.types.StructType;

/**
 * A Delta table.
 *
 * @param place where it is
 * @param schema the source's columns, and those that the pipeline adds
 * @param clusterBy the columns by which its files are clustered; empty to leave that as it is
 */
public record TargetTable(TablePlace place, StructType schema, List<String> clusterBy) implements Destination {

    /** A table in a directory, a path or URI. */
    public TargetTable(String path, StructType schema, List<String> clusterBy) {
        this(new PathPlace(path), schema, clusterBy);
    }

    /** A table in a directory, as it is. */
    public static TargetTable at(String path) {
        return at(new PathPlace(path));
    }

    /** A table as it is. */
    public static TargetTable at(TablePlace place) {
        return new TargetTable(place, new StructType(), List.of());
    }

    @Override
    public boolean hasVersions(SparkSession spark) {
        return place.snapshot(spark)
                .filter(there -> VersionColumns.areIn(there.schema()))
                .isPresent();
    }

    @Override
    public boolean exists(SparkSession spark) {
        return place.snapshot(spark).isPresent();
    }

    @Override
    public void requireFit(SparkSession spark) {
        if (exists(spark)) {
            changes(spark);
        }
    }

    /** To look for it is enough: a place fails where something else is. */
    @Override
    public void requireReset(SparkSession spark) {
        exists(spark);
    }

    @Override
    public void reset(SparkSession spark) {
        if (exists(spark)) {
            place.empty(spark, TargetSchema.of(schema));
        }
    }

    @Override
    public void prepare(SparkSession spark) {
        if (!exists(spark)) {
            place.create(spark, TargetSchema.of(schema), clusterBy);
            return;
        }
        statements(spark).forEach(change -> spark.sql("ALTER TABLE " + place.sql() + " " + change));
    }

    @Override
    public List<String> statements(SparkSession spark) {
        List<String> statements = new ArrayList<>(TargetSchema.statements(changes(spark)));
        if (!clusterBy.isEmpty() && !clusterBy.equals(clusters(spark))) {
            // Last, as it can name columns that are added.
            statements.add(Names.clusterBy(clusterBy));
        }
        return statements;
    }

    private List<String> clusters(SparkSession spark) {
        return delta(spark).detail().select("clusteringColumns").head().getList(0);
    }

    @Override
    public Dataset<Row> filled(Dataset<Row> rows) {
        return TargetSchema.filled(rows, snapshot(rows.sparkSession()).schema());
    }

    private List<TargetSchema.Change> changes(SparkSession spark) {
        return TargetSchema.changes(schema, snapshot(spark).schema(), place.shown());
    }

    @Override
    public OptionalLong version(SparkSession spark) {
        return place.snapshot(spark).stream().mapToLong(Snapshot::version).findFirst();
    }

    /** Whether the table was made and never written, as far as that is told without reading it. */
    boolean isNew(SparkSession spark) {
        return snapshot(spark).version() == 0 && isEmpty(spark);
    }

    @Override
    public boolean isEmpty(SparkSession spark) {
        return rows(spark).isEmpty();
    }

    Dataset<Row> rows(SparkSession spark) {
        return delta(spark).toDF();
    }

    DeltaTable delta(SparkSession spark) {
        return place.table(spark);
    }

    /** Adds rows in one commit; false if the batch had been committed before. */
    boolean append(Dataset<Row> rows, BatchCommit commit) {
        SparkSession spark = rows.sparkSession();
        long before = snapshot(spark).version();
        commit.save(rows.write().format("delta").mode("append"), place);
        return snapshot(spark).version() > before;
    }

    /** Adds the first rows in one commit; returns how many. */
    long fill(Dataset<Row> rows, BatchCommit commit) {
        append(rows, commit);
        return rows(rows.sparkSession()).count();
    }

    private Snapshot snapshot(SparkSession spark) {
        return place.snapshot(spark)
                .orElseThrow(() -> new PipelineException("The target " + place.shown() + " is gone. Run again."));
    }
}
