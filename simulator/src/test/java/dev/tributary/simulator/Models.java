package dev.tributary.simulator;

import dev.tributary.model.AuthModel;
import dev.tributary.model.CheckModel;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.JobModel;
import dev.tributary.model.LimitModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.PaginationModel.PageSize;
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
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models that the tests serve. */
final class Models {
    static final PageSize TEN = new PageSize("per_page", 10);
    static final PaginationModel LINKS = new PaginationModel.LinkHeader("next", TEN, PageEnd.SILENT);
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final ColumnType TIME = new ColumnType.Timestamp(TimeFormat.DEFAULT);

    /** A source with one table, {@code items}, whose pages are cut that way. */
    static SourceModel paged(PaginationModel pagination, String records) {
        return source(
                List.of(new AuthModel.Bearer("{token}")),
                List.of(table("items", get("items", List.of()), pagination, records, List.of("id"), null)));
    }

    /** A source with one table, {@code items}, that is read by POST, its rows at {@code /rows}. */
    static SourceModel posted(PaginationModel pagination) {
        RequestModel search =
                new RequestModel("POST", "search", List.of(), List.of(), "{\"kind\":\"item\"}", List.of());
        return source(
                List.of(new AuthModel.Bearer("{token}")),
                List.of(table("items", search, pagination, "/rows", List.of("id"), null)));
    }

    /** Tables {@code changes} (start and end), {@code log} (append, both exclusive) and {@code settings} (snapshot). */
    static SourceModel incremental() {
        ParameterModel owner = new ParameterModel(Place.PATH, "owner", false, new ValueModel.Option("owner"));
        return source(
                List.of(new AuthModel.Bearer("{token}")),
                List.of(
                        table(
                                "changes",
                                get("{owner}/changes?sort=updated", List.of(owner, start(false), end(false))),
                                LINKS,
                                "",
                                List.of("detail.id"),
                                new IncrementalModel(
                                        "updated_at", SourceOrder.ASCENDING, Duration.ZERO, Duration.ZERO, null)),
                        table(
                                "log",
                                get("log", List.of(start(true), end(true))),
                                new PaginationModel.SinglePage(),
                                "",
                                List.of(),
                                new IncrementalModel(
                                        "updated_at", SourceOrder.NONE, Duration.ZERO, Duration.ZERO, null)),
                        table("settings", get("settings", List.of()), LINKS, "", List.of("id"), null)));
    }

    /** A source that wants everything at once: Basic, a key in a header, one in the query, a fixed header. */
    static SourceModel guarded() {
        return source(
                List.of(
                        new AuthModel.Basic("{email}/token", "{api_token}"),
                        new AuthModel.HeaderKey("X-Key", "Key {header_key}"),
                        new AuthModel.QueryKey("key", "{query_key}")),
                List.of(table("items", get("items", List.of()), LINKS, "", List.of("id"), null)));
    }

    /** A table {@code items} whose rows jobs put into files at another host. */
    static SourceModel exported() {
        JobModel job = new JobModel(
                "exports/{/id}",
                null,
                "/state",
                List.of("done"),
                List.of(),
                List.of("failed"),
                "/why",
                "/n",
                "{/url}",
                null,
                List.of("*.files.example.com"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1));
        RequestModel request = new RequestModel("GET", "exports", List.of(), List.of(), null, List.of(), job);
        return source(
                List.of(new AuthModel.Bearer("{token}")),
                List.of(table("items", request, new PaginationModel.SinglePage(), "", List.of("id"), null)));
    }

    /** Two tables at one path, told apart by the fixed query. */
    static SourceModel alike() {
        PaginationModel whole = new PaginationModel.SinglePage();
        return source(
                List.of(new AuthModel.Bearer("{token}")),
                List.of(
                        table("open", get("items?state=open", List.of()), whole, "", List.of("id"), null),
                        table("closed", get("items?state=closed", List.of()), whole, "", List.of("id"), null)));
    }

    /** A table {@code items} of a source that announces its limits, and whose connection can be checked. */
    static SourceModel limited(LimitModel... limits) {
        return source(
                List.of(new AuthModel.Bearer("{token}")),
                List.of(limits),
                new CheckModel(get("me", List.of()), "/id", List.of()),
                List.of(
                        table(
                                "items",
                                get("items", List.of()),
                                new PaginationModel.SinglePage(),
                                "/data",
                                List.of("id"),
                                null),
                        table(
                                "mine",
                                get("me?include=items", List.of()),
                                new PaginationModel.SinglePage(),
                                "/data",
                                List.of("id"),
                                null)));
    }

    private static SourceModel source(List<AuthModel> auth, List<TableModel> tables) {
        return source(auth, List.of(), null, tables);
    }

    private static SourceModel source(
            List<AuthModel> auth, List<LimitModel> limits, @Nullable CheckModel check, List<TableModel> tables) {
        return new SourceModel(
                SourceModel.VERSION,
                "sample",
                "Sample",
                "",
                "p.SampleConnector",
                "https://{host}/api/",
                List.of(new HeaderModel("X-Api-Version", "2022-11-28")),
                List.of(),
                List.of(new OptionModel("host", "", true, null, "[a-z]+\\.example\\.[a-z]{3}", List.of(), false)),
                auth,
                List.of(),
                limits,
                check,
                List.of(),
                tables);
    }

    private static TableModel table(
            String name,
            RequestModel request,
            PaginationModel pagination,
            String records,
            List<String> key,
            @Nullable IncrementalModel incremental) {
        IngestionType type =
                incremental == null ? IngestionType.SNAPSHOT : key.isEmpty() ? IngestionType.APPEND : IngestionType.CDC;
        List<OptionModel> options = request.path().contains("{owner}")
                ? List.of(new OptionModel("owner", "", true, null, null, List.of(), false))
                : List.of();
        ColumnType detail = new ColumnType.Struct(List.of(
                column("id", TEXT, false), column("note", TEXT, true), column("at", new ColumnType.Date(), true)));
        return new TableModel(
                name,
                "",
                new RoleModel.Table(),
                request,
                options,
                RecordsModel.at(records),
                pagination,
                List.of(
                        column("id", new ColumnType.Int64(), false),
                        column("title", TEXT, true),
                        column("score", new ColumnType.Float64(), true),
                        column("price", new ColumnType.Decimal(12, 2), true),
                        column("data", new ColumnType.Binary(), true),
                        column("open", new ColumnType.Bool(), true),
                        column("labels", new ColumnType.Array(TEXT), true),
                        column("counts", new ColumnType.Map(new ColumnType.Int64()), true),
                        column("anything", new ColumnType.Variant(), true),
                        column("detail", detail, true),
                        column("updated_at", TIME, false)),
                key,
                type,
                incremental,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static ColumnModel column(String name, ColumnType type, boolean nullable) {
        return new ColumnModel(name, "", type, nullable, new ColumnModel.Field(name));
    }

    private static RequestModel get(String path, List<ParameterModel> parameters) {
        return new RequestModel("GET", path, List.of(), parameters);
    }

    private static ParameterModel start(boolean exclusive) {
        return new ParameterModel(
                Place.QUERY, "since", false, new ValueModel.CursorStart(TimeFormat.DEFAULT, null, exclusive));
    }

    private static ParameterModel end(boolean exclusive) {
        return new ParameterModel(Place.QUERY, "until", false, new ValueModel.CursorEnd(TimeFormat.DEFAULT, exclusive));
    }

    private Models() {}
}
