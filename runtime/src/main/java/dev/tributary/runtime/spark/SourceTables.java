package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ConnectorFactory;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The tables that options name: those of the source, and those that tell of them. */
final class SourceTables {

    /** The table's columns, learnt without a request unless the source must say which there are. */
    static StructType schema(ConnectorFactory factory, CaseInsensitiveStringMap options) {
        return CommunityTable.schema(options)
                .orElseGet(() -> ReadConfiguration.of(factory, options).schema());
    }

    /** The table itself. */
    static Table table(ConnectorFactory factory, CaseInsensitiveStringMap options, StructType schema) {
        return CommunityTable.of(factory, options)
                .<Table>map(table -> table)
                .orElseGet(() ->
                        new SourceTable(ReadConfiguration.of(factory, options).planned(schema), schema));
    }

    private SourceTables() {}
}
