package dev.tributary.runtime.spark;

import dev.tributary.model.RoleModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartition;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.error.ConnectorException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know to make its own connector, in whatever JVM it finds itself.
 *
 * @param source the source's name, by which the connector is found again
 * @param table the table's name
 * @param connectionOptions the connection's options, secrets among them
 * @param tableOptions the table's options
 * @param rows which of its rows
 * @param planned the schema that Spark plans with, null before it has one: what is discovered of a table's columns holds for
 *     all readers
 * @param hidden the table's options that the query reads as columns
 * @param narrowing what need not be read
 * @param filter what is wanted of the rows, null for all
 */
record ReadConfiguration(
        String source,
        String table,
        Map<String, String> connectionOptions,
        Map<String, String> tableOptions,
        RowKind rows,
        @Nullable StructType planned,
        OptionColumns hidden,
        Narrowing narrowing,
        @Nullable RowCondition filter)
        implements Serializable {
    static final String SOURCE = "source";
    static final String TABLE_NAME = "tableName";

    /** So many rows of a batch that commits cost little, and so few that a read which fails does not begin at the beginning. */
    private static final long BATCH_ROWS = 1_000_000;

    /** Up to so many rows are wanted sooner from one request after another than from several, some of them for nothing. */
    private static final long FEW_ROWS = 10_000;

    ReadConfiguration {
        connectionOptions = Map.copyOf(connectionOptions);
        tableOptions = Map.copyOf(tableOptions);
    }

    /**
     * Reads the options of a data source.
     *
     * @throws ConnectorException if no table or an unknown one is named, or an option is unknown
     */
    static ReadConfiguration of(ConnectorFactory factory, CaseInsensitiveStringMap given) {
        SourceOptions options = options(factory, given);
        String name = tableName(factory, given);
        TableModel table = options.table(name);
        options.requireKnown(table);
        return new ReadConfiguration(
                factory.source(),
                table.role() instanceof RoleModel.Found ? name : table.name(),
                options.ofConnection(),
                options.of(table),
                RowKind.of(table, options.tellsDeletesAmongRows(table), given),
                null,
                OptionColumns.NONE,
                Narrowing.NONE,
                null);
    }

    static SourceOptions options(ConnectorFactory factory, CaseInsensitiveStringMap given) {
        return new SourceOptions(ModelFile.load(factory.getClass().getClassLoader(), factory.source()), given);
    }

    private static String tableName(ConnectorFactory factory, CaseInsensitiveStringMap given) {
        String name = given.get(TABLE_NAME);
        if (name == null) {
            throw new ConnectorException("Option `tableName` is missing: it names the table of source `"
                    + factory.source() + "` to read, or is `" + CommunityMetadata.TABLE + "`, `"
                    + CommunityNamespaces.TABLES + "` or `"
                    + CommunityNamespaces.TABLE + "`.");
        }
        return name;
    }

    /** The same, with the schema that Spark plans with. */
    ReadConfiguration planned(StructType schema) {
        return new ReadConfiguration(
                source, table, connectionOptions, tableOptions, rows, schema, hidden, narrowing, filter);
    }

    /** The same, whose rows have columns for options behind their own. */
    ReadConfiguration with(OptionColumns columns) {
        return new ReadConfiguration(
                source, table, connectionOptions, tableOptions, rows, planned, columns, narrowing, filter);
    }

    /** The same, that need not read all. */
    ReadConfiguration narrowed(Narrowing other) {
        Map<String, String> options = other.isNothing(tableOptions) ? tableOptions : other.options(tableOptions);
        return new ReadConfiguration(source, table, connectionOptions, options, rows, planned, hidden, other, filter);
    }

    /**
     * The same, of whose rows some are wanted. What the filter says of the cursor is asked of the source for all readers,
     * streams among them.
     */
    ReadConfiguration filtered(RowCondition condition, Narrowing implied) {
        Map<String, String> options = rows != RowKind.PRESENT || implied.isNothing(tableOptions)
                ? tableOptions
                : implied.options(tableOptions);
        return new ReadConfiguration(
                source, table, connectionOptions, options, rows, planned, hidden, narrowing, condition);
    }

    /** The same, once it is known to be asked for with options that are allowed. */
    ReadConfiguration checked() {
        try (LakeflowConnect connector = connect()) {
            connector.checkOptions(table, tableOptions);
        }
        return this;
    }

    /** Whether nothing is to be read. */
    boolean isNothing() {
        return narrowing.isNothing(tableOptions);
    }

    /** An environment that asks for no more than a reader of few rows needs. */
    Environment paced(Environment environment) {
        return narrowing.most() <= FEW_ROWS ? environment.withExecutor(Environment.ONE_THREAD) : environment;
    }

    /** A connector of this process's environment, for one run; on the driver. */
    LakeflowConnect connect() {
        return connect(RunStatistics.counting(Environments.current()));
    }

    LakeflowConnect connect(Environment environment) {
        return Connectors.named(source).connect(connectionOptions, environment);
    }

    /** The columns of the rows, learnt without a request. */
    StructType schema() {
        try (LakeflowConnect connector = connect()) {
            connector.checkOptions(table, tableOptions);
            return rows.schema(
                    connector.getTableSchema(table, tableOptions),
                    connector.readTableMetadata(table, tableOptions).primaryKeys());
        }
    }

    /** Reads all that follows an offset. */
    TableRead read(LakeflowConnect connector, Offset start, List<String> columns) {
        return read(connector, start, columns, ReadOptions.ALL);
    }

    /**
     * Reads what follows an offset.
     *
     * @param most after how many rows the read may end early
     */
    TableRead read(LakeflowConnect connector, Offset start, List<String> columns, long most) {
        return rows(columns, wanted -> {
            ReadOptions reading = reading(wanted, most);
            return rows == RowKind.DELETED
                    ? connector.readTableDeletes(table, start, reading)
                    : connector.readTable(table, start, reading);
        });
    }

    /** Reads a part of the table. */
    TableRead read(SupportsPartition connector, Partition part, List<String> columns) {
        return rows(columns, wanted -> connector.readPartition(table, part, reading(wanted, ReadOptions.ALL)));
    }

    /** Little is told of deleted rows, so all are wanted. */
    private TableRead rows(List<String> columns, Function<List<String>, TableRead> open) {
        List<String> own = hidden.ofRows(columns);
        return hidden.append(filter == null || rows == RowKind.DELETED ? open.apply(own) : filter.over(own, open));
    }

    /** After how many rows a batch of a stream may end. */
    long batchRows() {
        String given = tableOptions.getOrDefault(TableOptions.MAX_RECORDS_PER_BATCH, "");
        return given.isEmpty() ? BATCH_ROWS : Long.parseLong(given);
    }

    /** The filter as a stream's offsets have it. */
    FilterMark mark() {
        return new FilterMark(toString(), filter == null ? null : filter.mark());
    }

    /** Whether the connector reads the rows in parts. */
    boolean isPartitioned(LakeflowConnect connector) {
        return rows != RowKind.DELETED && connector instanceof SupportsPartition parts && parts.isPartitioned(table);
    }

    /** What a read of all rows that are wanted is asked for. */
    ReadOptions reading(List<String> columns) {
        return reading(hidden.ofRows(columns), ReadOptions.ALL);
    }

    private ReadOptions reading(List<String> columns, long most) {
        return new ReadOptions(tableOptions, columns, planned, most, narrowing.only());
    }

    /** Without the values of options. */
    @Override
    public String toString() {
        return source + "." + table;
    }
}
