package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** A table that tells of a source's tables, made when Spark plans its read. */
final class CommunityTable implements SupportsRead {
    private static final String PREFIX = "_community_";
    private static final List<String> NAMES =
            List.of(CommunityMetadata.TABLE, CommunityNamespaces.TABLE, CommunityNamespaces.TABLES);

    private final String name;
    private final StructType schema;
    private final List<InternalRow> rows;

    private CommunityTable(String name, StructType schema, List<InternalRow> rows) {
        this.name = name;
        this.schema = schema;
        this.rows = rows;
    }

    /** The columns of the table that options name, empty if it is one of the source's own. */
    static Optional<StructType> schema(CaseInsensitiveStringMap options) {
        return named(options).map(name -> switch (name) {
            case CommunityMetadata.TABLE -> CommunityMetadata.SCHEMA;
            case CommunityNamespaces.TABLE -> CommunityNamespaces.SCHEMA;
            default -> CommunityNamespaces.TABLES_SCHEMA;
        });
    }

    /** The table that options name, empty if it is one of the source's own. */
    static Optional<CommunityTable> of(ConnectorFactory factory, CaseInsensitiveStringMap options) {
        return named(options)
                .map(name -> new CommunityTable(
                        factory.source() + "." + name,
                        schema(options).orElseThrow(),
                        switch (name) {
                            case CommunityMetadata.TABLE -> CommunityMetadata.rows(factory, options);
                            case CommunityNamespaces.TABLE -> CommunityNamespaces.rows(factory, options);
                            default -> CommunityNamespaces.tables(factory, options);
                        }));
    }

    /** Whether a table of that name tells of the others. */
    static boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    private static Optional<String> named(CaseInsensitiveStringMap options) {
        String name = options.getOrDefault(ReadConfiguration.TABLE_NAME, "").toLowerCase(Locale.ROOT);
        if (!isNamed(name)) {
            return Optional.empty();
        }
        if (!NAMES.contains(name)) {
            throw new ConnectorException("There is no table `" + name + "` that tells of a source's tables."
                    + Suggestion.didYouMean(name, NAMES) + " Those tables are " + String.join(", ", NAMES) + ".");
        }
        return Optional.of(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Column[] columns() {
        return Arrays.stream(schema.fields()).map(SourceTable::column).toArray(Column[]::new);
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
        return () -> new Rows(schema, rows);
    }

    private record Rows(StructType schema, List<InternalRow> described) implements LocalScan {
        @Override
        public InternalRow[] rows() {
            return described.toArray(InternalRow[]::new);
        }

        @Override
        public StructType readSchema() {
            return schema;
        }
    }
}
