package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.error.ConnectorException;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The Spark data source of any connector on the class path: {@code format("lakeflow_connect")}, with the option
 * {@code source} to name the connector, or {@code databricks.connection} to name a connection, and otherwise the options of
 * {@link LakeflowDataSource}.
 */
public final class LakeflowConnectSource implements TableProvider, DataSourceRegister {

    /** The name by which Spark knows this data source. */
    public static final String FORMAT = "lakeflow_connect";

    /** The option by which a {@code cdc_with_deletes} table delivers the rows that were deleted instead of the others. */
    public static final String IS_DELETE_FLOW = RowKind.IS_DELETE_FLOW;

    /**
     * The option by which a table whose source sends deleted rows among the others delivers both, told apart by the
     * column {@link dev.tributary.runtime.connector.ReadOptions#DELETED}.
     */
    public static final String INCLUDE_DELETES = RowKind.INCLUDE_DELETES;

    /**
     * Of a reader's options, those that the connector has for the table which they name, by the names that it knows. The others
     * are the connection's or the data source's own, such as {@code filter}.
     *
     * @throws ConnectorException if no table or an unknown one is named, or an option is unknown
     */
    public static Map<String, String> tableOptions(Map<String, String> options) {
        CaseInsensitiveStringMap given = ConnectionOption.resolved(new CaseInsensitiveStringMap(options));
        return ReadConfiguration.of(factory(given), given).tableOptions();
    }

    @Override
    public String shortName() {
        return FORMAT;
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        CaseInsensitiveStringMap resolved = ConnectionOption.resolved(options);
        return SourceTables.schema(factory(resolved), resolved);
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        CaseInsensitiveStringMap options = ConnectionOption.resolved(new CaseInsensitiveStringMap(properties));
        return SourceTables.table(factory(options), options, schema);
    }

    private static ConnectorFactory factory(CaseInsensitiveStringMap options) {
        String source = options.get(ReadConfiguration.SOURCE);
        if (source == null) {
            throw new ConnectorException("Option `source` is missing, and so is `" + ConnectionOption.NAME
                    + "`, which would name a connection that says it. The class path has connectors for "
                    + String.join(
                            ", ",
                            Connectors.all().stream()
                                    .map(ConnectorFactory::source)
                                    .toList())
                    + ".");
        }
        return Connectors.named(source);
    }
}
