package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.environment.Environments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows of the table that describes a source's tables. Options: {@value #TABLES}, a JSON array of names or names
 * separated by commas, all where absent; {@value #CONFIGURATIONS}, a JSON object of the tables' options by table. Makes no
 * request unless the source must say which tables there are.
 */
final class CommunityMetadata {
    static final String TABLE = "_community_table_metadata";
    static final StructType SCHEMA = new StructType()
            .add("tableName", DataTypes.StringType, false)
            .add("primary_keys", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("cursor_field", DataTypes.StringType, true)
            .add("ingestion_type", DataTypes.StringType, false);
    private static final String TABLES = "tableNameList";
    private static final String CONFIGURATIONS = "tableConfigs";

    /** A row for each of the tables that are asked for. */
    static List<InternalRow> rows(ConnectorFactory factory, CaseInsensitiveStringMap given) {
        SourceOptions options = ReadConfiguration.options(factory, given);
        options.requireKnown(Set.of(TABLES, CONFIGURATIONS), "table `" + TABLE + "`");
        Map<String, Map<String, String>> configurations =
                TableConfigurations.parse(given.getOrDefault(CONFIGURATIONS, "{}"));
        try (LakeflowConnect connector = factory.connect(options.ofConnection(), Environments.current())) {
            return names(connector, given).stream()
                    .map(table -> row(
                            table, connector.readTableMetadata(table, configurations.getOrDefault(table, Map.of()))))
                    .toList();
        }
    }

    private static List<String> names(LakeflowConnect connector, CaseInsensitiveStringMap given) {
        String list = given.get(TABLES);
        if (list != null && list.strip().startsWith("[")) {
            return Names.parse(TABLES, list);
        }
        return list == null
                ? connector.listTables()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static InternalRow row(String table, TableMetadata metadata) {
        return new GenericInternalRow(new Object[] {
            UTF8String.fromString(table),
            new GenericArrayData(
                    metadata.primaryKeys().stream().map(UTF8String::fromString).toArray()),
            metadata.cursorField().map(UTF8String::fromString).orElse(null),
            UTF8String.fromString(metadata.ingestionType().label())
        });
    }

    private CommunityMetadata() {}
}
