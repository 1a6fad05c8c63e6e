package dev.tributary.runtime.spark;

import java.util.Arrays;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Leaves out the columns that a query does not read. A struct is read whole or not at all. */
final class SourceScanBuilder implements SupportsPushDownRequiredColumns {
    private final ReadConfiguration configuration;
    private final StructType all;
    private StructType wanted;

    SourceScanBuilder(ReadConfiguration configuration, StructType schema) {
        this.configuration = configuration;
        this.all = schema;
        this.wanted = schema;
    }

    @Override
    public void pruneColumns(StructType required) {
        wanted = new StructType(
                Arrays.stream(required.fieldNames()).map(all::apply).toArray(StructField[]::new));
    }

    @Override
    public Scan build() {
        return new SourceScan(configuration, wanted);
    }
}
