package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ConnectorFactory;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The tables that options name: those of the source, and the one that describes them. */
final class SourceTables {

    /** The table's columns, learnt without a request unless the source must say which there are. */
    static StructType schema(ConnectorFactory factory, CaseInsensitiveStringMap options) {
        if (CommunityMetadata.isNamedBy(options)) {
            return CommunityMetadata.SCHEMA;
        }
        return ReadConfiguration.of(factory, options).schema();
    }

    /** The table itself. */
    static Table table(ConnectorFactory factory, CaseInsensitiveStringMap options, StructType schema) {
        return CommunityMetadata.isNamedBy(options)
                ? CommunityMetadata.of(factory, options)
                : new SourceTable(ReadConfiguration.of(factory, options).planned(schema), schema);
    }

    private SourceTables() {}
}
