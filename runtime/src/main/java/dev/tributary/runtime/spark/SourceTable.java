package dev.tributary.runtime.spark;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** A table of a source, as Spark sees it. */
final class SourceTable implements SupportsRead {
    private final ReadConfiguration configuration;
    private final StructType schema;

    SourceTable(ReadConfiguration configuration, StructType schema) {
        this.configuration = configuration;
        this.schema = schema;
    }

    @Override
    public String name() {
        return configuration.toString();
    }

    @Override
    public Column[] columns() {
        return Arrays.stream(schema.fields()).map(SourceTable::column).toArray(Column[]::new);
    }

    static Column column(StructField field) {
        return field.getComment().isDefined()
                ? Column.create(
                        field.name(),
                        field.dataType(),
                        field.nullable(),
                        field.getComment().get(),
                        null)
                : Column.create(field.name(), field.dataType(), field.nullable());
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ, TableCapability.MICRO_BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        return new SourceScanBuilder(configuration, schema);
    }
}
