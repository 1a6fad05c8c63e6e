package dev.tributary.runtime.spark;

import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.environment.Environments;
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
    private final SourceModel source;
    private final TableModel table;
    private final StructType schema;

    /** @param table what its model says of it */
    SourceTable(ReadConfiguration configuration, SourceModel source, TableModel table, StructType schema) {
        this.configuration = configuration;
        this.source = source;
        this.table = table;
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
        return new SourceScanBuilder(
                configuration,
                new QueryConditions(
                        source, table, Environments.current().clock().instant()),
                schema);
    }
}
