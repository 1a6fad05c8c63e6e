package dev.tributary.runtime.rest;

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
import dev.tributary.runtime.connector.SupportsNamespaces;
import dev.tributary.runtime.decode.InterpretedDecoder;
import dev.tributary.runtime.environment.Environment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** A connector of users, of the members of teams, and of items in the projects of teams. */
final class NamespacedConnector extends RestConnector implements SupportsNamespaces {
    private static final StructType SCHEMA = new StructType().add("slug", DataTypes.StringType);

    // What lies within others stands first, as the order of declaration says nothing.
    private static final List<TableModel> TABLES = List.of(
            table("projects", new RoleModel.Namespaces("project", "slug"), "team"),
            table("teams", new RoleModel.Namespaces("team", "slug")),
            table("items", new RoleModel.Table(), "team", "project"),
            table("users", new RoleModel.Table()),
            table("members", new RoleModel.Table(), "team"));

    NamespacedConnector(Environment environment) {
        super(
                new SourceModel(
                        SourceModel.VERSION,
                        "named",
                        "Named",
                        "",
                        NamespacedConnector.class.getName(),
                        "https://api.example.com/v1/",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        TABLES),
                Map.of(),
                environment);
        Service service = service(Service.class);
        for (TableModel table : TABLES) {
            table(
                    table.name(),
                    () -> SCHEMA,
                    context -> new InterpretedDecoder(context, table.columns()),
                    values -> table.name().equals("projects")
                            ? service.projects(values.option("team"))
                            : service.teams());
        }
    }

    private interface Service {
        @GET("teams")
        Call<ResponseBody> teams();

        @GET("teams/{team}/projects")
        Call<ResponseBody> projects(@Path("team") String team);
    }

    private static TableModel table(String name, RoleModel role, String... options) {
        return new TableModel(
                name,
                "",
                role,
                new RequestModel(
                        "GET",
                        name,
                        List.of(),
                        Stream.of(options)
                                .map(option -> new ParameterModel(
                                        ParameterModel.Place.PATH, option, false, new ValueModel.Option(option)))
                                .toList()),
                Stream.of(options)
                        .map(option -> new OptionModel(option, "", true, null, "[a-z/]+", List.of(), false))
                        .toList(),
                RecordsModel.at(""),
                new PaginationModel.SinglePage(),
                List.of(new ColumnModel("slug", "", new ColumnType.Text(), true, new ColumnModel.Field("slug"))),
                role instanceof RoleModel.Table ? List.of("slug") : List.of(),
                IngestionType.SNAPSHOT,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
