package dev.tributary.runtime.rest;

import dev.tributary.model.AuthModel;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.decode.InterpretedDecoder;
import dev.tributary.runtime.environment.Environment;
import java.util.List;
import java.util.Map;
import okhttp3.ResponseBody;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** A connector of a declared table {@code users}, and of tables that a run finds with their columns and keys. */
final class FindingConnector extends RestConnector {
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final StructType USERS = new StructType().add("id", DataTypes.LongType, false);
    private static final StructType OBJECTS = new StructType().add("fields", new StructType());
    private static final StructType TEXTS = new StructType()
            .add("name", DataTypes.StringType)
            .add("id", DataTypes.StringType)
            .add("key", DataTypes.StringType);

    FindingConnector(Environment environment) {
        super(source(), Map.of("token", "t0ken"), environment);
        Service service = service(Service.class);
        table(
                "users",
                () -> USERS,
                context -> new InterpretedDecoder(context, users().columns()),
                v -> service.users());
        table(
                "objects",
                () -> OBJECTS,
                context -> new InterpretedDecoder(context, objects().columns()),
                values -> service.objects(values.tableName("id"), values.discovered(",")));
        table(
                "list",
                () -> TEXTS,
                context -> new InterpretedDecoder(context, list().columns()),
                values -> service.list());
        table(
                "fields",
                () -> TEXTS,
                context -> new InterpretedDecoder(context, fields().columns()),
                values -> service.fields(values.tableName("name")));
    }

    private interface Service {
        @GET("users")
        Call<ResponseBody> users();

        @GET("objects/{id}")
        Call<ResponseBody> objects(@Path("id") @Nullable String id, @Query("names") @Nullable String names);

        @GET("objects")
        Call<ResponseBody> list();

        @GET("fields")
        Call<ResponseBody> fields(@Query("of") @Nullable String of);
    }

    private static TableModel users() {
        return table(
                "users",
                new RoleModel.Table(),
                List.of(column("id", new ColumnType.Int64(), false)),
                List.of("id"),
                List.of());
    }

    private static TableModel objects() {
        return table(
                "objects",
                new RoleModel.Found(),
                List.of(new ColumnModel("fields", "", new ColumnType.Discovered(), true, new ColumnModel.Rest())),
                List.of(),
                List.of(
                        new ParameterModel(ParameterModel.Place.PATH, "id", false, new ValueModel.TableName("id")),
                        new ParameterModel(
                                ParameterModel.Place.QUERY, "names", false, new ValueModel.DiscoveredColumns(","))));
    }

    private static TableModel list() {
        return table("list", new RoleModel.TableDiscovery("objects", "name", "key"), texts(), List.of(), List.of());
    }

    private static TableModel fields() {
        return table(
                "fields",
                new RoleModel.Discovery("objects", "name", null, null, List.of(), TEXT),
                texts(),
                List.of(),
                List.of(new ParameterModel(ParameterModel.Place.QUERY, "of", false, new ValueModel.TableName("name"))));
    }

    private static List<ColumnModel> texts() {
        return List.of(column("name", TEXT, true), column("id", TEXT, true), column("key", TEXT, true));
    }

    private static ColumnModel column(String name, ColumnType type, boolean nullable) {
        return new ColumnModel(name, "", type, nullable, new ColumnModel.Field(name));
    }

    private static TableModel table(
            String name, RoleModel role, List<ColumnModel> columns, List<String> key, List<ParameterModel> parameters) {
        return new TableModel(
                name,
                "",
                role,
                new RequestModel("GET", name, List.of(), parameters),
                List.of(),
                RecordsModel.at(""),
                new PaginationModel.SinglePage(),
                columns,
                key,
                IngestionType.SNAPSHOT,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static SourceModel source() {
        return new SourceModel(
                SourceModel.VERSION,
                "test",
                "Test",
                "",
                FindingConnector.class.getName(),
                "https://api.example.com/v1",
                List.of(),
                List.of(),
                List.of(new OptionModel("token", "", true, null, null, List.of(), true)),
                List.of(new AuthModel.Bearer("{token}")),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(users(), objects(), list(), fields()));
    }
}
