package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.types.StructType;

/** Where a Delta table is. What is made or written there goes by the same way as it is found. */
public sealed interface TablePlace permits PathPlace, CatalogPlace {

    /** As SQL names it. */
    String sql();

    /** As a user would name it. */
    String shown();

    /**
     * The newest state of the table; empty where there is none.
     *
     * @throws PipelineException if there is no way to it, or something else is there
     */
    Optional<Snapshot> snapshot(SparkSession spark);

    /** The table, which is there. */
    DeltaTable table(SparkSession spark);

    /** Makes the table, its files clustered by some columns if any are given. */
    void create(SparkSession spark, StructType columns, List<String> clusterBy);

    /** Empties the table and gives it other columns; its earlier versions stay. */
    void empty(SparkSession spark, StructType columns);

    /** Writes to the table, which is there, as a writer is set up. */
    void save(DataFrameWriter<?> writer);
}
