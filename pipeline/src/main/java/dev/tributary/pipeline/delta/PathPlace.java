package dev.tributary.pipeline.delta;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * A directory.
 *
 * @param path a path or URI
 */
public record PathPlace(String path) implements TablePlace {

    @Override
    public String sql() {
        return "delta." + Names.quoted(path);
    }

    @Override
    public String shown() {
        return path;
    }

    /** Delta's public API has no way to it that does not run a job. */
    @Override
    public Optional<Snapshot> snapshot(SparkSession spark) {
        return Optional.of(DeltaLog.forTable(spark, path).update(false, Option.empty(), Option.empty()))
                .filter(newest -> newest.version() >= 0);
    }

    @Override
    public DeltaTable table(SparkSession spark) {
        return DeltaTable.forPath(spark, path);
    }

    @Override
    public void create(SparkSession spark, StructType columns, List<String> clusterBy) {
        DeltaTableBuilder table = DeltaTable.create(spark).location(path).addColumns(columns);
        (clusterBy.isEmpty() ? table : table.clusterBy(clusterBy.toArray(String[]::new))).execute();
    }

    @Override
    public void empty(SparkSession spark, StructType columns) {
        spark.createDataFrame(List.of(), columns)
                .write()
                .format("delta")
                .mode("overwrite")
                .option("overwriteSchema", true)
                .save(path);
    }

    @Override
    public void save(DataFrameWriter<?> writer) {
        writer.save(path);
    }
}
