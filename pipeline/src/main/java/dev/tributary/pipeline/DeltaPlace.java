package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.CatalogPlace;
import dev.tributary.pipeline.delta.TablePlace;
import dev.tributary.pipeline.delta.TargetTable;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.TableMetadata;
import java.util.OptionalLong;
import org.apache.spark.sql.SparkSession;

/**
 * A Delta table.
 *
 * @param shown the place as a user would write it
 */
record DeltaPlace(TablePlace table, String shown) implements Place {

    @Override
    public String kind() {
        return table instanceof CatalogPlace ? "the Delta table " + shown : "a Delta table in a directory";
    }

    @Override
    public TableSpec asked(TableSpec spec, TableMetadata metadata) {
        return spec;
    }

    @Override
    public Sink sink(TableSetup setup, Runnable confirmed) {
        TargetTable target = setup.plan().target(table);
        return new Sink(target, setup.writer(target, confirmed));
    }

    @Override
    public OptionalLong version(SparkSession spark) {
        return TargetTable.at(table).version(spark);
    }
}
