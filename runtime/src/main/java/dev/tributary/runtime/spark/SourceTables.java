package dev.tributary.runtime.spark;

import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The tables that options name: those of the source, and those that tell of them. */
final class SourceTables {

    /** The table's columns, learnt without a request unless the source must say which there are. */
    static StructType schema(ConnectorFactory factory, CaseInsensitiveStringMap given) {
        CaseInsensitiveStringMap options = ConnectionOption.resolved(factory, given);
        return CommunityTable.schema(options).orElseGet(() -> {
            ReadConfiguration configuration = ReadConfiguration.of(factory, options);
            return selection(factory, options).of(configuration.schema());
        });
    }

    /** The table itself. */
    static Table table(ConnectorFactory factory, CaseInsensitiveStringMap given, StructType schema) {
        CaseInsensitiveStringMap options = ConnectionOption.resolved(factory, given);
        return CommunityTable.of(factory, options)
                .<Table>map(table -> table)
                .orElseGet(() -> source(factory, options, schema));
    }

    private static SourceTable source(ConnectorFactory factory, CaseInsensitiveStringMap options, StructType schema) {
        ReadConfiguration configuration = ReadConfiguration.of(factory, options);
        SourceOptions given = ReadConfiguration.options(factory, options);
        SelectionOptions selection = selection(factory, options);
        // A read is planned by all columns: the key, or what the filter speaks of, need not be among those that are
        // wanted.
        StructType all = selection.columns().isPresent() ? configuration.schema() : schema;
        return new SourceTable(
                selection.filter(configuration.planned(all), given.model(), table(given, options)),
                given.model(),
                table(given, options),
                schema);
    }

    private static SelectionOptions selection(ConnectorFactory factory, CaseInsensitiveStringMap options) {
        SourceOptions given = ReadConfiguration.options(factory, options);
        return SelectionOptions.of(given.model(), table(given, options), options);
    }

    private static TableModel table(SourceOptions given, CaseInsensitiveStringMap options) {
        return given.table(options.getOrDefault(ReadConfiguration.TABLE_NAME, ""));
    }

    private SourceTables() {}
}
