package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.ErrorModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.ParameterModel.Place;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.decode.Values;
import dev.tributary.runtime.environment.Environment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** A connector of groups, of the things in each, and of the parts of each thing, in every way to ask for them. */
final class FamilyConnector extends RestConnector {
    private static final PaginationModel PAGES =
            new PaginationModel.PageNumber("page", 1, new PaginationModel.PageSize("size", 2), PageEnd.SILENT);
    private static final PaginationModel SINGLE = new PaginationModel.SinglePage();
    private static final ValueModel SINCE = new ValueModel.CursorStart(TimeFormat.DEFAULT, null, false);
    private static final IncrementalModel BY_ROW =
            new IncrementalModel("updated_at", SourceOrder.NONE, Duration.ZERO, Duration.ZERO, null);

    private static final ErrorModel SKIP = new ErrorModel(List.of(403), null, null, ErrorModel.Action.SKIP, "");

    private static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("name", DataTypes.StringType)
            .add("updated_at", DataTypes.TimestampType)
            .add("parent_id", DataTypes.LongType)
            .add("parent_at", DataTypes.TimestampType)
            .add("state", DataTypes.StringType);

    /** The tables by what they show. */
    static final SourceModel MODEL = new SourceModel(
            SourceModel.VERSION,
            "family",
            "Family",
            "",
            FamilyConnector.class.getName(),
            "https://api.example.com/v1/",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(
                    table("groups", List.of(), PAGES, null),
                    table("changed_groups", List.of(query("since", SINCE)), PAGES, BY_ROW),
                    table("things", List.of(path("groups", "id", false, null, null)), SINGLE, null),
                    table(
                            "recent_things",
                            List.of(path("groups", "id", false, null, null), query("since", SINCE)),
                            SINGLE,
                            BY_ROW),
                    table(
                            "things_of_changed",
                            List.of(path("changed_groups", "id", true, null, null)),
                            SINGLE,
                            new IncrementalModel("parent_at", SourceOrder.NONE, Duration.ZERO, Duration.ZERO, null)),
                    table("things_of_named", List.of(path("groups", "name", false, null, null)), SINGLE, null),
                    table("batched_things", List.of(path("groups", "id", false, 3, ",")), SINGLE, null),
                    table("strict_groups", List.of(), PAGES, null),
                    table("strict_things", List.of(path("strict_groups", "id", false, null, null)), SINGLE, null),
                    table("strict_batched_things", List.of(path("strict_groups", "id", false, 3, ",")), SINGLE, null),
                    table("parts", List.of(path("things", "id", false, null, null)), SINGLE, null),
                    table("states", List.of(query("state", new ValueModel.Option("state"))), SINGLE, null)));

    FamilyConnector(Environment environment) {
        super(MODEL, Map.of(), environment);
        Service service = service(Service.class);
        table(
                "groups",
                () -> SCHEMA,
                Decoder::new,
                values -> service.groups(null, values.page("page"), values.page("size")));
        table(
                "changed_groups",
                () -> SCHEMA,
                Decoder::new,
                values -> service.groups(values.cursorStart(), values.page("page"), values.page("size")));
        table(
                "things",
                () -> SCHEMA,
                Decoder::new,
                values -> service.children("groups", values.parent("groups", "id"), null));
        table(
                "recent_things",
                () -> SCHEMA,
                Decoder::new,
                values -> service.children("groups", values.parent("groups", "id"), values.cursorStart()));
        table(
                "things_of_changed",
                () -> SCHEMA,
                Decoder::new,
                values -> service.children("groups", values.parent("changed_groups", "id"), null));
        table(
                "things_of_named",
                () -> SCHEMA,
                Decoder::new,
                values -> service.children("groups", values.parent("groups", "name"), null));
        table(
                "batched_things",
                () -> SCHEMA,
                Decoder::new,
                values -> service.children("groups", values.parent("groups", "id"), null));
        table(
                "strict_groups",
                () -> SCHEMA,
                Decoder::new,
                values -> service.groups(null, values.page("page"), values.page("size")));
        for (String children : List.of("strict_things", "strict_batched_things")) {
            table(
                    children,
                    () -> SCHEMA,
                    Decoder::new,
                    values -> service.children("groups", values.parent("strict_groups", "id"), null));
        }
        table(
                "parts",
                () -> SCHEMA,
                Decoder::new,
                values -> service.children("things", values.parent("things", "id"), null));
        table("states", () -> SCHEMA, Decoder::new, values -> service.states(values.option("state")));
    }

    private interface Service {
        @GET("groups")
        Call<ResponseBody> groups(
                @Query("since") @Nullable String since,
                @Query("page") @Nullable String page,
                @Query("size") @Nullable String size);

        @GET("{of}/{id}/children")
        Call<ResponseBody> children(
                @Path("of") String of, @Path("id") @Nullable String id, @Query("since") @Nullable String since);

        @GET("states")
        Call<ResponseBody> states(@Query("state") String state);
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

    private static ParameterModel path(
            String table, String column, boolean changedOnly, @Nullable Integer batch, @Nullable String join) {
        return new ParameterModel(
                Place.PATH, "id", false, new ValueModel.FromParent(table, column, changedOnly, batch, join));
    }

    private static ParameterModel query(String name, ValueModel value) {
        return new ParameterModel(Place.QUERY, name, false, value);
    }

    private static TableModel table(
            String name,
            List<ParameterModel> parameters,
            PaginationModel pagination,
            @Nullable IncrementalModel incremental) {
        List<ColumnModel> columns = new ArrayList<>(List.of(
                column("id", new ColumnType.Int64(), false),
                column("name", new ColumnType.Text(), true),
                column("updated_at", new ColumnType.Timestamp(TimeFormat.DEFAULT), true)));
        for (ParameterModel parameter : parameters) {
            if (parameter.value() instanceof ValueModel.FromParent parent && parent.batch() == null) {
                columns.add(new ColumnModel(
                        "parent_id",
                        "",
                        new ColumnType.Int64(),
                        true,
                        new ColumnModel.FromParent(parent.table(), "id")));
                columns.add(new ColumnModel(
                        "parent_at",
                        "",
                        new ColumnType.Timestamp(TimeFormat.DEFAULT),
                        true,
                        new ColumnModel.FromParent(parent.table(), "updated_at")));
            }
        }
        columns.add(new ColumnModel("state", "", new ColumnType.Text(), true, new ColumnModel.FromOption("state")));
        List<OptionModel> options = name.equals("states")
                ? List.of(new OptionModel(
                        "state", "", false, "open,closed", null, List.of(), false, true, OptionType.TEXT, false))
                : List.of();
        return new TableModel(
                name,
                "",
                new RoleModel.Table(),
                new RequestModel("GET", name, List.of(), parameters),
                options,
                RecordsModel.at(""),
                pagination,
                columns,
                List.of("id"),
                incremental == null ? IngestionType.SNAPSHOT : IngestionType.CDC,
                incremental,
                null,
                name.startsWith("strict_") ? List.of() : List.of(SKIP),
                List.of(),
                List.of());
    }

    private static ColumnModel column(String name, ColumnType type, boolean nullable) {
        return new ColumnModel(name, "", type, nullable, new ColumnModel.Field(name));
    }

    /**
     * A row as tests look at it.
     *
     * @param parent the value of the column that comes from the parent, null where there is none
     */
    record Row(
            long id,
            @Nullable Instant updatedAt,
            @Nullable Long parent,
            @Nullable String state) {}

    /** What a read delivered, the last row of each id, and where it ended. */
    record Delivery(Map<Long, Row> rows, Offset end) {}

    Delivery read(String table, Offset start) {
        try (TableRead read = readTable(table, start, ReadOptions.allColumns(Map.of()))) {
            Map<Long, Row> rows = new LinkedHashMap<>();
            while (read.next()) {
                InternalRow row = read.row();
                rows.put(
                        row.getLong(0),
                        new Row(
                                row.getLong(0),
                                row.isNullAt(2) ? null : Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS),
                                row.isNullAt(3) ? null : (Long) row.getLong(3),
                                row.isNullAt(5) ? null : row.getUTF8String(5).toString()));
            }
            return new Delivery(rows, read.end());
        }
    }
}
