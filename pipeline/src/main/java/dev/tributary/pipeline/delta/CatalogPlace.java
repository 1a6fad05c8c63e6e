package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.CatalogManager;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * A name in a catalog of Spark's, which decides where the table's files lie and who may write there.
 *
 * @param catalog the catalog as the session's settings name it; {@code spark_catalog} is Spark's own
 * @param schema the schema within it, which is made where it is missing
 * @param name the table's name
 */
public record CatalogPlace(String catalog, String schema, String name) implements TablePlace {

    @Override
    public String sql() {
        return Stream.of(catalog, schema, name).map(Names::quoted).collect(Collectors.joining("."));
    }

    @Override
    public String shown() {
        return catalog + "." + schema + "." + name;
    }

    @Override
    public Optional<Snapshot> snapshot(SparkSession spark) {
        TableCatalog tables = catalog(spark);
        if (tables instanceof SupportsNamespaces schemas && !schemas.namespaceExists(namespace())) {
            return Optional.empty();
        }
        try {
            Table table = tables.loadTable(Identifier.of(namespace(), name));
            if (table instanceof DeltaTableV2 delta) {
                return Optional.of(delta.update());
            }
            throw new PipelineException("The target " + shown() + " is no Delta table."
                    + " Choose another destination_table, or a catalog that keeps Delta tables.");
        } catch (NoSuchTableException e) {
            return Optional.empty();
        }
    }

    private TableCatalog catalog(SparkSession spark) {
        CatalogManager catalogs = spark.sessionState().catalogManager();
        if (!catalogs.isCatalogRegistered(catalog)) {
            throw new PipelineException("Spark has no catalog `" + catalog + "`, where " + shown()
                    + " is to be. Set spark.sql.catalog." + catalog + " to its class, or name another catalog.");
        }
        if (catalogs.catalog(catalog) instanceof TableCatalog tables) {
            return tables;
        }
        throw new PipelineException("The catalog `" + catalog + "` has no tables, so that " + shown()
                + " cannot be there. Name another catalog.");
    }

    private String[] namespace() {
        return new String[] {schema};
    }

    @Override
    public DeltaTable table(SparkSession spark) {
        return DeltaTable.forName(spark, sql());
    }

    /** By SQL, as Delta's builder knows no catalogs. */
    @Override
    public void create(SparkSession spark, StructType columns, List<String> clusterBy) {
        if (catalog(spark) instanceof SupportsNamespaces) {
            spark.sql("CREATE NAMESPACE IF NOT EXISTS " + Names.quoted(catalog) + "." + Names.quoted(schema));
        }
        spark.sql("CREATE TABLE " + columns(columns) + (clusterBy.isEmpty() ? "" : " " + Names.clusterBy(clusterBy)));
    }

    private String columns(StructType columns) {
        return sql() + " (" + columns.toDDL() + ") USING delta";
    }

    @Override
    public void empty(SparkSession spark, StructType columns) {
        try {
            // Keeps how the table is clustered, and its properties, which REPLACE TABLE would not.
            spark.createDataFrame(List.of(), columns)
                    .writeTo(sql())
                    .option("overwriteSchema", "true")
                    .overwrite(functions.lit(true));
        } catch (NoSuchTableException e) {
            throw new PipelineException("The target " + shown() + " is gone. Run again.", e);
        }
    }

    @Override
    public void save(DataFrameWriter<?> writer) {
        writer.saveAsTable(sql());
    }
}
