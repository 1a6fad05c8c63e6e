package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.ErrorModel;
import dev.tributary.model.FirstTokenModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
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
import dev.tributary.model.TombstoneModel;
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

/** A connector of {@link ChangingSource}'s items by a feed: of events by their time, or of a history by tokens. */
final class FedConnector extends RestConnector {
    private static final PaginationModel SINGLE = new PaginationModel.SinglePage();
    private static final PaginationModel PAGES = new PaginationModel.PageNumber("page", 1, null, PageEnd.SILENT);
    private static final PaginationModel MORE =
            new PaginationModel.Cursor("/more", "page", false, null, null, PageEnd.SILENT);
    private static final ColumnType TIME = new ColumnType.Timestamp(TimeFormat.DEFAULT);

    private static final StructType ITEMS = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("updated_at", DataTypes.TimestampType)
            .add("changed_at", DataTypes.TimestampType);
    private static final StructType EVENTS = new StructType()
            .add("item", DataTypes.LongType)
            .add("at", DataTypes.TimestampType)
            .add("kind", DataTypes.StringType);

    private static SourceModel model(@Nullable Duration retention, boolean marked) {
        IncrementalModel byTime = new IncrementalModel(
                "at", SourceOrder.NONE, marked ? Duration.ofSeconds(3) : Duration.ZERO, Duration.ZERO, null);
        return new SourceModel(
                SourceModel.VERSION,
                "fed",
                "Fed",
                "",
                FedConnector.class.getName(),
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
                        items("items", new RoleModel.Table(), "events", List.of()),
                        items("item", new RoleModel.Detail("items"), "events", List.of(id("events"))),
                        events(
                                "events",
                                new RoleModel.ChangeFeed("items", "item", retention),
                                List.of(
                                        query("since", new ValueModel.CursorStart(TimeFormat.DEFAULT, null, false)),
                                        query("until", new ValueModel.CursorEnd(TimeFormat.DEFAULT, false))),
                                byTime,
                                marked),
                        parts(),
                        items("tokened", new RoleModel.Table(), "history", List.of()),
                        items("tokened_item", new RoleModel.Detail("tokened"), "history", List.of(id("history"))),
                        events(
                                "history",
                                new RoleModel.ChangeFeed("tokened", "item", null),
                                List.of(query(
                                        "token",
                                        new ValueModel.ChangeToken(
                                                "/next", 404, new FirstTokenModel("token", "/next")))),
                                null,
                                marked)));
    }

    /** A connector of a feed that says of deletes that they are some, and forgets nothing. */
    FedConnector(Environment environment) {
        this(environment, null, true);
    }

    /**
     * A connector.
     *
     * @param retention how long the events are kept
     * @param marked whether the feed tells deletes from other changes, and is read from a little before where it was
     */
    FedConnector(Environment environment, @Nullable Duration retention, boolean marked) {
        super(model(retention, marked), Map.of(), environment);
        Service service = service(Service.class);
        table("items", () -> ITEMS, ItemDecoder::new, values -> service.items());
        table("tokened", () -> ITEMS, ItemDecoder::new, values -> service.items());
        table("parts", () -> ITEMS, ItemDecoder::new, values -> service.item(values.parent("items", "id")));
        table("item", () -> ITEMS, ItemDecoder::new, values -> service.item(values.parent("events", "item")));
        table("tokened_item", () -> ITEMS, ItemDecoder::new, values -> service.item(values.parent("history", "item")));
        table(
                "events",
                () -> EVENTS,
                EventDecoder::new,
                values -> service.events(values.cursorStart(), values.cursorEnd(), values.page("page")));
        table(
                "history",
                () -> EVENTS,
                EventDecoder::new,
                values -> service.history(values.changeToken(), values.page("page")));
    }

    private interface Service {
        @GET("items")
        Call<ResponseBody> items();

        @GET("items/{id}")
        Call<ResponseBody> item(@Path("id") @Nullable String id);

        @GET("events")
        Call<ResponseBody> events(
                @Query("since") @Nullable String since,
                @Query("until") @Nullable String until,
                @Query("page") @Nullable String page);

        @GET("history")
        Call<ResponseBody> history(@Query("token") @Nullable String token, @Query("page") @Nullable String page);
    }

    private static final class ItemDecoder extends RowDecoder {
        private static final PropertyNameMatcher FIELDS = Json.names("id", "updated_at");

        ItemDecoder(DecodeContext context) {
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

    private static final class EventDecoder extends RowDecoder {
        private static final PropertyNameMatcher FIELDS = Json.names("item", "at", "kind");

        EventDecoder(DecodeContext context) {
            super(context, "item", "at", "kind");
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
                    case 1 -> Values.timestamp(json, TimeFormat.DEFAULT);
                    case 2 -> Values.text(json);
                    default -> throw Json.noSuchField(field);
                };
            }
            return finish(json, row);
        }
    }

    private static ParameterModel id(String feed) {
        return new ParameterModel(Place.PATH, "id", false, new ValueModel.FromParent(feed, "item", false, null, null));
    }

    private static ParameterModel query(String name, ValueModel value) {
        return new ParameterModel(Place.QUERY, name, false, value);
    }

    private static ColumnModel field(String name, ColumnType type, boolean nullable) {
        return new ColumnModel(name, "", type, nullable, new ColumnModel.Field(name));
    }

    private static TableModel items(String name, RoleModel role, String feed, List<ParameterModel> parameters) {
        boolean detail = role instanceof RoleModel.Detail;
        return new TableModel(
                name,
                "",
                role,
                new RequestModel("GET", name, List.of(), parameters),
                List.of(),
                RecordsModel.at(""),
                SINGLE,
                List.of(
                        field("id", new ColumnType.Int64(), false),
                        field("updated_at", TIME, true),
                        new ColumnModel("changed_at", "", TIME, true, new ColumnModel.FromFeed(feed, "at"))),
                List.of("id"),
                detail ? IngestionType.SNAPSHOT : IngestionType.CDC_WITH_DELETES,
                null,
                null,
                detail ? List.of(new ErrorModel(List.of(404), null, null, ErrorModel.Action.DELETED, "")) : List.of(),
                List.of(),
                List.of());
    }

    /** What belongs to each item that changed. */
    private static TableModel parts() {
        return new TableModel(
                "parts",
                "",
                new RoleModel.Table(),
                new RequestModel(
                        "GET",
                        "parts",
                        List.of(),
                        List.of(new ParameterModel(
                                Place.PATH, "id", false, new ValueModel.FromParent("items", "id", true, null, null)))),
                List.of(),
                RecordsModel.at(""),
                SINGLE,
                List.of(
                        field("id", new ColumnType.Int64(), false),
                        field("updated_at", TIME, true),
                        new ColumnModel(
                                "changed_at", "", TIME, true, new ColumnModel.FromParent("items", "changed_at"))),
                List.of("id"),
                IngestionType.CDC,
                new IncrementalModel("changed_at", SourceOrder.NONE, Duration.ZERO, Duration.ZERO, null),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static TableModel events(
            String name,
            RoleModel role,
            List<ParameterModel> parameters,
            @Nullable IncrementalModel incremental,
            boolean marked) {
        return new TableModel(
                name,
                "",
                role,
                new RequestModel("GET", name, List.of(), parameters),
                List.of(),
                RecordsModel.at("/events"),
                incremental == null ? MORE : PAGES,
                List.of(
                        field("item", new ColumnType.Int64(), true),
                        field("at", TIME, true),
                        field("kind", new ColumnType.Text(), true)),
                List.of(),
                IngestionType.APPEND,
                incremental,
                marked ? new TombstoneModel("kind", List.of("gone")) : null,
                List.of(),
                List.of(),
                List.of());
    }

    /** A row as tests look at it. */
    record Row(
            long id, @Nullable Instant updatedAt, @Nullable Instant changedAt, boolean deleted) {}

    /** What a read delivered, and where it ended. */
    record Delivery(List<Row> rows, Offset end) {
        List<Long> ids() {
            return rows.stream().map(Row::id).toList();
        }
    }

    /** The numbers of a table's rows that are there. */
    Map.Entry<List<Long>, Offset> ids(String table, Offset start) {
        try (TableRead read = readTable(table, start, new ReadOptions(Map.of(), List.of("id")))) {
            List<Long> ids = new ArrayList<>();
            while (read.next()) {
                ids.add(read.row().getLong(0));
            }
            return Map.entry(ids, read.end());
        }
    }

    /** Rows that are there and rows that were deleted. */
    Delivery read(String table, Offset start) {
        ReadOptions options = new ReadOptions(Map.of(), List.of("id", "updated_at", ReadOptions.DELETED, "changed_at"));
        try (TableRead read = readTable(table, start, options)) {
            List<Row> rows = new ArrayList<>();
            while (read.next()) {
                InternalRow row = read.row();
                rows.add(new Row(row.getLong(0), time(row, 1), time(row, 3), row.getBoolean(2)));
            }
            return new Delivery(rows, read.end());
        }
    }

    /** The deletes alone. */
    Delivery deletes(String table, Offset start) {
        try (TableRead read = readTableDeletes(table, start, ReadOptions.allColumns(Map.of()))) {
            List<Row> rows = new ArrayList<>();
            while (read.next()) {
                InternalRow row = read.row();
                rows.add(new Row(row.getLong(0), time(row, 1), time(row, 2), true));
            }
            return new Delivery(rows, read.end());
        }
    }

    private static @Nullable Instant time(InternalRow row, int ordinal) {
        return row.isNullAt(ordinal) ? null : Instant.EPOCH.plus(row.getLong(ordinal), ChronoUnit.MICROS);
    }
}
