package dev.tributary.runtime.rest;

import dev.tributary.model.AuthModel;
import dev.tributary.model.CheckModel;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.ErrorModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.LimitModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.TombstoneModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.decode.Values;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.hook.Hooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.ResponseBody;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A connector as the processor would generate it, of a source with a single table {@code things}. */
final class TestConnector extends RestConnector implements SupportsPartitionedStream {
    static final String TOKEN = "s3cr3t-token/+x";
    static final Map<String, String> OPTIONS = Map.of("token", TOKEN);
    static final PaginationModel NUMBERED = new PaginationModel.PageNumber(
            "page", 1, new PaginationModel.PageSize("size", 2), PageEnd.totals("X-Total", "X-Pages"));
    static final PaginationModel LINKED =
            new PaginationModel.LinkHeader("next", new PaginationModel.PageSize("size", 2), PageEnd.SILENT);
    static final PaginationModel SKIPPING =
            new PaginationModel.Offset("skip", new PaginationModel.PageSize("size", 2), PageEnd.SILENT);

    private static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("name", DataTypes.StringType)
            .add("updated_at", DataTypes.TimestampType);

    TestConnector(TableModel table, Map<String, String> options, Environment environment) {
        this(List.of(table), options, environment);
    }

    /** Several tables, all of the same columns; a table's requests go to its name. */
    TestConnector(List<TableModel> tables, Map<String, String> options, Environment environment) {
        this(source(tables, List.of(), null), options, environment);
    }

    TestConnector(SourceModel source, Map<String, String> options, Environment environment) {
        this(source, options, environment, Hooks.NONE);
    }

    /** Hooks that all tables have. */
    TestConnector(SourceModel source, Map<String, String> options, Environment environment, Hooks hooks) {
        super(source, options, environment, hooks);
        source.tables().forEach(table -> wire(table.name(), hooks));
    }

    /** A table with hooks. */
    TestConnector(TableModel table, Hooks hooks, Environment environment) {
        this(source(table), OPTIONS, environment, hooks);
    }

    private void wire(String table, Hooks hooks) {
        Service service = service(Service.class);
        table(
                table,
                () -> SCHEMA,
                Decoder::new,
                values -> service.things(
                        table,
                        values.optional("filter"),
                        values.cursorStart(),
                        values.cursorEnd(),
                        values.changeToken(),
                        values.page("page"),
                        values.page("skip"),
                        values.page("size")),
                hooks);
    }

    private interface Service {
        @GET("{table}")
        Call<ResponseBody> things(
                @Path("table") String table,
                @Query("filter") @Nullable String filter,
                @Query("since") @Nullable String since,
                @Query("until") @Nullable String until,
                @Query("token") @Nullable String token,
                @Query("page") @Nullable String page,
                @Query("skip") @Nullable String skip,
                @Query("size") @Nullable String size);
    }

    private static final class Decoder extends RowDecoder {
        private static final PropertyNameMatcher FIELDS = Json.names("id", "name", "updated_at");

        Decoder(DecodeContext context) {
            super(context, "id", "name", "updated_at");
        }

        @Override
        public InternalRow decode(JsonParser json) {
            @Nullable Object[] row = newRow();
            for (int field = Json.nextField(json, FIELDS); field != Json.END; field = Json.nextField(json, FIELDS)) {
                int slot = slot(field);
                if (slot < 0) {
                    json.skipChildren();
                    continue;
                }
                row[slot] = switch (field) {
                    case 0 -> Values.int64(json);
                    case 1 -> Values.text(json);
                    case 2 -> Values.timestamp(json, TimeFormat.DEFAULT);
                    default -> throw Json.noSuchField(field);
                };
            }
            return finish(json, row);
        }
    }

    static SourceModel source(TableModel table) {
        return source(List.of(table), List.of(), null);
    }

    static SourceModel source(List<TableModel> tables, List<LimitModel> limits, @Nullable CheckModel check) {
        return new SourceModel(
                SourceModel.VERSION,
                "test",
                "Test",
                "",
                TestConnector.class.getName(),
                "https://api.example.com/v1",
                List.of(),
                List.of(),
                List.of(new OptionModel("token", "the access token", true, null, null, List.of(), true)),
                List.of(new AuthModel.Bearer("{token}")),
                List.of(),
                limits,
                check,
                List.of(),
                tables);
    }

    /** A table that is read whole, its rows at the root. */
    static TableModel snapshot(PaginationModel pagination) {
        return table("", pagination, IngestionType.SNAPSHOT, List.of(), null);
    }

    /** A table that is filtered by its start, and by its end too where that is asked for. */
    static TableModel changes(
            PaginationModel pagination, SourceOrder order, boolean windowed, @Nullable Duration window) {
        List<ParameterModel> parameters = new ArrayList<>();
        parameters.add(query(
                "since",
                new ValueModel.CursorStart(
                        TimeFormat.DEFAULT, windowed ? Instant.parse("2026-01-01T00:00:00Z") : null, false)));
        if (windowed) {
            parameters.add(query("until", new ValueModel.CursorEnd(TimeFormat.DEFAULT, true)));
        }
        IncrementalModel incremental =
                new IncrementalModel("updated_at", order, Duration.ofMinutes(5), Duration.ofSeconds(10), window);
        return table("", pagination, IngestionType.CDC, parameters, incremental);
    }

    static TableModel table(
            String records,
            PaginationModel pagination,
            IngestionType ingestion,
            List<ParameterModel> parameters,
            @Nullable IncrementalModel incremental) {
        return new TableModel(
                "things",
                "",
                new RoleModel.Table(),
                new RequestModel("GET", "things", List.of(), parameters),
                List.of(new OptionModel("filter", "", false, null, "[a-z]+", List.of(), false)),
                RecordsModel.at(records),
                pagination,
                List.of(
                        column("id", new ColumnType.Int64(), false),
                        column("name", new ColumnType.Text(), true),
                        column("updated_at", new ColumnType.Timestamp(TimeFormat.DEFAULT), true)),
                List.of("id"),
                ingestion,
                incremental,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** The same table, none of whose rows come late: it declares no {@code lookback}. */
    static TableModel settled(TableModel table) {
        IncrementalModel before = Objects.requireNonNull(table.incremental());
        IncrementalModel incremental =
                new IncrementalModel("updated_at", before.order(), Duration.ZERO, before.lag(), before.window());
        return table("", table.pagination(), table.ingestion(), table.request().parameters(), incremental);
    }

    /** The same table with deleted rows among the others. */
    static TableModel marked(TableModel table, TombstoneModel tombstone) {
        return as(table, table.name(), table.role(), IngestionType.CDC_WITH_DELETES, tombstone, table.errors());
    }

    /** What tells of the deletes of {@code things}, read as a table is. */
    static TableModel deletes(TableModel table) {
        return as(table, "gone", new RoleModel.Deletes("things"), table.ingestion(), null, table.errors());
    }

    /** The same table, whose deletes are told elsewhere. */
    static TableModel withDeletes(TableModel table) {
        return as(table, table.name(), table.role(), IngestionType.CDC_WITH_DELETES, null, table.errors());
    }

    /** The same table without a key, to which rows are appended. */
    static TableModel keyless(TableModel table) {
        return new TableModel(
                table.name(),
                table.description(),
                table.role(),
                table.request(),
                table.options(),
                table.records(),
                table.pagination(),
                table.columns(),
                List.of(),
                IngestionType.APPEND,
                table.incremental(),
                null,
                table.errors(),
                table.limits(),
                table.hooks());
    }

    /** The same table with these errors. */
    static TableModel declaring(TableModel table, ErrorModel... errors) {
        return as(table, table.name(), table.role(), table.ingestion(), table.tombstone(), List.of(errors));
    }

    private static TableModel as(
            TableModel table,
            String name,
            RoleModel role,
            IngestionType ingestion,
            @Nullable TombstoneModel tombstone,
            List<ErrorModel> errors) {
        return new TableModel(
                name,
                table.description(),
                role,
                table.request(),
                table.options(),
                table.records(),
                table.pagination(),
                table.columns(),
                table.primaryKey(),
                ingestion,
                table.incremental(),
                tombstone,
                errors,
                table.limits(),
                table.hooks());
    }

    private static ParameterModel query(String name, ValueModel value) {
        return new ParameterModel(ParameterModel.Place.QUERY, name, false, value);
    }

    private static ColumnModel column(String name, ColumnType type, boolean nullable) {
        return new ColumnModel(name, "", type, nullable, new ColumnModel.Field(name));
    }

    /** What a read delivered: the ids in order, and where it ended. */
    record Delivery(List<Long> ids, Offset end) {}

    /** Drains a read of all columns. */
    Delivery read(Offset start) {
        return drain(readTable("things", start, ReadOptions.allColumns(Map.of())));
    }

    static Delivery drain(TableRead read) {
        try (read) {
            List<Long> ids = new ArrayList<>();
            while (read.next()) {
                ids.add(read.row().getLong(0));
            }
            return new Delivery(ids, read.end());
        }
    }
}
