package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.ErrorModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
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

/** A connector of items whose source lists ids, for a span or all of them, and has them asked for by these. */
final class ChangingConnector extends RestConnector {
    private static final ValueModel SINCE = new ValueModel.CursorStart(TimeFormat.DEFAULT, null, false);
    private static final ValueModel UNTIL = new ValueModel.CursorEnd(TimeFormat.DEFAULT, false);

    private static final StructType SCHEMA =
            new StructType().add("id", DataTypes.LongType, false).add("updated_at", DataTypes.TimestampType);

    private static final SourceModel MODEL = new SourceModel(
            SourceModel.VERSION,
            "changing",
            "Changing",
            "",
            ChangingConnector.class.getName(),
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
                    table("ids", new RoleModel.Listing(), List.of(query("since", SINCE), query("until", UNTIL)), null),
                    table(
                            "listed",
                            new RoleModel.Table(),
                            List.of(query("ids", new ValueModel.FromParent("ids", "id", false, 3, ","))),
                            new IncrementalModel(
                                    "updated_at", SourceOrder.NONE, Duration.ZERO, Duration.ZERO, Duration.ofDays(30))),
                    table(
                            "details",
                            new RoleModel.Table(),
                            List.of(new ParameterModel(
                                    Place.PATH,
                                    "id",
                                    false,
                                    new ValueModel.FromParent("ids", "id", false, null, null))),
                            null)));

    ChangingConnector(Environment environment) {
        super(MODEL, Map.of(), environment);
        Service service = service(Service.class);
        table("ids", () -> SCHEMA, Decoder::new, values -> service.ids(values.cursorStart(), values.cursorEnd()));
        table("listed", () -> SCHEMA, Decoder::new, values -> service.batch(values.parent("ids", "id")));
        table("details", () -> SCHEMA, Decoder::new, values -> service.one(values.parent("ids", "id")));
    }

    private interface Service {
        @GET("ids")
        Call<ResponseBody> ids(@Query("since") @Nullable String since, @Query("until") @Nullable String until);

        @GET("batch")
        Call<ResponseBody> batch(@Query("ids") @Nullable String ids);

        @GET("items/{id}")
        Call<ResponseBody> one(@Path("id") @Nullable String id);
    }

    private static final class Decoder extends RowDecoder {
        private static final PropertyNameMatcher FIELDS = Json.names("id", "updated_at");

        Decoder(DecodeContext context) {
            super(context, "id", "updated_at");
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
                row[slot] = field == 0 ? (Object) Values.int64(json) : Values.timestamp(json, TimeFormat.DEFAULT);
            }
            return finish(json, row);
        }
    }

    private static ParameterModel query(String name, ValueModel value) {
        return new ParameterModel(Place.QUERY, name, false, value);
    }

    private static TableModel table(
            String name, RoleModel role, List<ParameterModel> parameters, @Nullable IncrementalModel incremental) {
        return new TableModel(
                name,
                "",
                role,
                new RequestModel("GET", name, List.of(), parameters),
                List.of(),
                RecordsModel.at(""),
                new PaginationModel.SinglePage(),
                List.of(
                        new ColumnModel("id", "", new ColumnType.Int64(), false, new ColumnModel.Field("id")),
                        new ColumnModel(
                                "updated_at",
                                "",
                                new ColumnType.Timestamp(TimeFormat.DEFAULT),
                                true,
                                new ColumnModel.Field("updated_at"))),
                List.of("id"),
                incremental == null ? IngestionType.SNAPSHOT : IngestionType.CDC,
                incremental,
                null,
                name.equals("details")
                        ? List.of(new ErrorModel(List.of(404), null, null, ErrorModel.Action.DELETED, ""))
                        : List.of(),
                List.of(),
                List.of());
    }

    /** A row as tests look at it. */
    record Row(long id, @Nullable Instant updatedAt) {}

    /** What a read delivered, and where it ended. */
    record Delivery(List<Row> rows, Offset end) {}

    Delivery read(String table, Offset start) {
        try (TableRead read = readTable(table, start, ReadOptions.allColumns(Map.of()))) {
            List<Row> rows = new ArrayList<>();
            while (read.next()) {
                InternalRow row = read.row();
                rows.add(new Row(
                        row.getLong(0),
                        row.isNullAt(1) ? null : Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS)));
            }
            return new Delivery(rows, read.end());
        }
    }
}
