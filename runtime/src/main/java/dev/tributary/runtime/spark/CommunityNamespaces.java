package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.SupportsNamespaces;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.error.ConnectorException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows of the tables that tell of a source's namespaces: those directly below {@value #PREFIX}, a JSON array of names,
 * and the tables of {@value #NAMESPACE}, another. Asks the source for its namespaces.
 */
final class CommunityNamespaces {
    static final String TABLE = "_community_namespaces";
    static final String TABLES = "_community_tables";
    static final StructType SCHEMA =
            new StructType().add("namespace", DataTypes.createArrayType(DataTypes.StringType), false);
    static final StructType TABLES_SCHEMA = SCHEMA.add("tableName", DataTypes.StringType, false);
    private static final String PREFIX = "namespacePrefix";
    private static final String NAMESPACE = "namespace";

    /** The namespaces below a prefix, none of a source that has none. */
    static List<InternalRow> rows(ConnectorFactory factory, CaseInsensitiveStringMap given) {
        try (LakeflowConnect connector = connect(factory, given, TABLE, PREFIX)) {
            List<String> prefix = Names.parse(PREFIX, given.getOrDefault(PREFIX, "[]"));
            if (!(connector instanceof SupportsNamespaces named)) {
                return List.of();
            }
            return named.listNamespaces(prefix).stream()
                    .sorted(Comparator.comparing(List::toString))
                    .<InternalRow>map(namespace -> new GenericInternalRow(new Object[] {array(namespace)}))
                    .toList();
        }
    }

    /** The tables of a namespace, all of a source without namespaces. */
    static List<InternalRow> tables(ConnectorFactory factory, CaseInsensitiveStringMap given) {
        try (LakeflowConnect connector = connect(factory, given, TABLES, NAMESPACE)) {
            String text = given.get(NAMESPACE);
            if (!(connector instanceof SupportsNamespaces named)) {
                if (text != null) {
                    throw new ConnectorException("Source `" + factory.source() + "` has no namespaces. Leave out the "
                            + "option `" + NAMESPACE + "`.");
                }
                return tables(List.of(), connector.listTables());
            }
            if (text == null) {
                throw new ConnectorException("Option `" + NAMESPACE
                        + "` is missing: it names the namespace whose tables "
                        + "are listed, such as [\"acme\"], or [] for those at the top. `" + TABLE + "` lists them.");
            }
            List<String> namespace = Names.parse(NAMESPACE, text);
            return tables(namespace, named.listTables(namespace));
        }
    }

    private static LakeflowConnect connect(
            ConnectorFactory factory, CaseInsensitiveStringMap given, String table, String option) {
        SourceOptions options = ReadConfiguration.options(factory, given);
        options.requireKnown(Set.of(option), "table `" + table + "`");
        return factory.connect(options.ofConnection(), Environments.current());
    }

    private static List<InternalRow> tables(List<String> namespace, List<String> tables) {
        return tables.stream()
                .sorted()
                .<InternalRow>map(
                        table -> new GenericInternalRow(new Object[] {array(namespace), UTF8String.fromString(table)}))
                .toList();
    }

    private static GenericArrayData array(List<String> names) {
        return new GenericArrayData(names.stream().map(UTF8String::fromString).toArray());
    }

    private CommunityNamespaces() {}
}
