package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ConnectorFactory;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The Spark data source of one connector, such as {@code format("github")}; generated subclasses name the connector.
 *
 * <p>Its options, without regard to case, are {@code tableName}, the connection's and the table's, and {@code
 * databricks.connection}, which names a connection that has what is not given. The tables
 * {@code _community_table_metadata}, {@code _community_tables} and {@code _community_namespaces} tell of the others.
 */
public abstract class LakeflowDataSource implements TableProvider, DataSourceRegister {
    private final ConnectorFactory factory;

    protected LakeflowDataSource(ConnectorFactory factory) {
        this.factory = factory;
    }

    @Override
    public final String shortName() {
        return factory.source();
    }

    @Override
    public final StructType inferSchema(CaseInsensitiveStringMap options) {
        return SourceTables.schema(factory, options);
    }

    @Override
    public final Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return SourceTables.table(factory, new CaseInsensitiveStringMap(properties), schema);
    }
}
