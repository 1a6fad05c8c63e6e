package dev.tributary.runtime.rest;

import dev.tributary.model.AuthModel;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.TypeMappingModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.decode.InterpretedDecoder;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.hook.ColumnDiscovery;
import dev.tributary.runtime.hook.Hooks;
import java.util.List;
import java.util.Map;
import okhttp3.ResponseBody;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** A connector of a table {@code things} whose columns a run discovers, by an endpoint or by a hook. */
final class DiscoveringConnector extends RestConnector {
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final StructType THINGS = new StructType()
            .add("id", DataTypes.LongType, false)
            .add("fields", new StructType())
            .add("name", DataTypes.StringType);
    private static final StructType FIELDS = new StructType()
            .add("name", DataTypes.StringType)
            .add("type", DataTypes.StringType)
            .add("label", DataTypes.StringType);

    /** Whose discovered fields lie in the row itself. */
    static DiscoveringConnector flat(Environment environment) {
        return new DiscoveringConnector(List.of(things(new ColumnModel.Rest()), fields()), environment, Hooks.NONE);
    }

    private DiscoveringConnector(List<TableModel> tables, Environment environment, Hooks hooks) {
        super(source(tables), Map.of("token", "t0ken"), environment);
        Service service = service(Service.class);
        for (TableModel table : tables) {
            boolean fields = table.name().equals("thing_fields");
            table(
                    table.name(),
                    () -> fields ? FIELDS : THINGS,
                    context -> new InterpretedDecoder(context, table.columns()),
                    values -> fields
                            ? service.fields(values.optional("locale"))
                            : service.things(values.optional("locale"), values.discovered(",")),
                    fields ? Hooks.NONE : hooks);
        }
    }

    /** With a discovery endpoint. */
    static DiscoveringConnector asking(Environment environment) {
        return new DiscoveringConnector(List.of(things(), fields()), environment, Hooks.NONE);
    }

    /** With a hook. */
    static DiscoveringConnector hooked(Environment environment, ColumnDiscovery hook) {
        return new DiscoveringConnector(List.of(things()), environment, Hooks.of(() -> hook));
    }

    private interface Service {
        @GET("things")
        Call<ResponseBody> things(@Query("locale") @Nullable String locale, @Query("names") @Nullable String names);

        @GET("fields")
        Call<ResponseBody> fields(@Query("locale") @Nullable String locale);
    }

    private static TableModel things() {
        return things(new ColumnModel.Field("fields"));
    }

    private static TableModel things(ColumnModel.Origin fields) {
        return table(
                "things",
                new RoleModel.Table(),
                List.of(
                        column("id", new ColumnType.Int64(), false),
                        new ColumnModel("fields", "", new ColumnType.Discovered(), true, fields),
                        column("name", TEXT, true)),
                List.of(
                        query("locale", new ValueModel.Option("locale")),
                        query("names", new ValueModel.DiscoveredColumns(","))));
    }

    private static TableModel fields() {
        return table(
                "thing_fields",
                new RoleModel.Discovery(
                        "things",
                        "name",
                        "type",
                        "label",
                        List.of(
                                new TypeMappingModel("number", new ColumnType.Decimal(10, 2)),
                                new TypeMappingModel("time", new ColumnType.Timestamp(new TimeFormat.EpochMillis())),
                                new TypeMappingModel(
                                        "flag",
                                        new ColumnType.Bool(),
                                        new Encoding.Flag(List.of("yes"), List.of("no")))),
                        TEXT),
                List.of(column("name", TEXT, true), column("type", TEXT, true), column("label", TEXT, true)),
                List.of(query("locale", new ValueModel.Option("locale"))));
    }

    private static TableModel table(
            String name, RoleModel role, List<ColumnModel> columns, List<ParameterModel> parameters) {
        return new TableModel(
                name,
                "",
                role,
                new RequestModel("GET", name, List.of(), parameters),
                List.of(new OptionModel("locale", "", false, null, null, List.of(), false)),
                RecordsModel.at(""),
                new PaginationModel.SinglePage(),
                columns,
                role instanceof RoleModel.Table ? List.of("id") : List.of(),
                IngestionType.SNAPSHOT,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static ParameterModel query(String name, ValueModel value) {
        return new ParameterModel(ParameterModel.Place.QUERY, name, false, value);
    }

    private static ColumnModel column(String name, ColumnType type, boolean nullable) {
        return new ColumnModel(name, "", type, nullable, new ColumnModel.Field(name));
    }

    private static SourceModel source(List<TableModel> tables) {
        return new SourceModel(
                SourceModel.VERSION,
                "test",
                "Test",
                "",
                DiscoveringConnector.class.getName(),
                "https://api.example.com/v1",
                List.of(),
                List.of(),
                List.of(new OptionModel("token", "", true, null, null, List.of(), true)),
                List.of(new AuthModel.Bearer("{token}")),
                List.of(),
                List.of(),
                null,
                List.of(),
                tables);
    }
}
