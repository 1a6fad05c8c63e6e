package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
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
        DeltaLog log = DeltaLog.forTable(spark, path);
        Optional<Snapshot> newest =
                Optional.of(log.update(false, Option.empty(), Option.empty())).filter(there -> there.version() >= 0);
        if (newest.isEmpty()) {
            requireEmpty(log);
        }
        return newest;
    }

    /** Delta's own metadata may be there without a version: its making was cut short. */
    private void requireEmpty(DeltaLog log) {
        try {
            FileSystem files = log.dataPath().getFileSystem(log.newDeltaHadoopConf());
            if (files.exists(log.dataPath())
                    && Arrays.stream(files.listStatus(log.dataPath()))
                            .map(file -> file.getPath().getName())
                            .anyMatch(name -> !name.startsWith("_") && !name.startsWith("."))) {
                throw new PipelineException("The target " + path + " is no Delta table, and has files."
                        + " Choose another --target or destination_table.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
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
