package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.decode.InterpretedDecoder;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.hook.Hooks;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Values of options that would say more than they are asked. */
class HostileOptionsTest {
    private final FakeWorld world = new FakeWorld();

    private static final class Connector extends RestConnector {
        private static final StructType SCHEMA = new StructType().add("id", DataTypes.LongType, false);

        Connector(TableModel table, Environment environment) {
            super(TestConnector.source(table), TestConnector.OPTIONS, environment, Hooks.NONE);
            Service service = service(Service.class);
            table(
                    "things",
                    () -> SCHEMA,
                    context -> new InterpretedDecoder(context, table.columns()),
                    values -> service.things(values.option("scope"), values.optional("team"), values.optional("text")));
        }

        private interface Service {
            @GET("{scope}/things")
            Call<ResponseBody> things(
                    @Path("scope") String scope, @Header("X-Team") String team, @Query("text") String text);
        }
    }

    private static TableModel table() {
        TableModel plain = TestConnector.snapshot(TestConnector.LINKED);
        List<ParameterModel> parameters = List.of(
                parameter(ParameterModel.Place.PATH, "scope"),
                parameter(ParameterModel.Place.HEADER, "team"),
                parameter(ParameterModel.Place.QUERY, "text"));
        return new TableModel(
                plain.name(),
                plain.description(),
                plain.role(),
                new RequestModel("GET", "{scope}/things", List.of(), parameters),
                List.of(option("scope", true), option("team", false), option("text", false)),
                plain.records(),
                plain.pagination(),
                plain.columns().subList(0, 1),
                plain.primaryKey(),
                plain.ingestion(),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static OptionModel option(String name, boolean required) {
        return new OptionModel(name, "", required, null, null, List.of(), false);
    }

    private static ParameterModel parameter(ParameterModel.Place place, String option) {
        return new ParameterModel(place, option, false, new ValueModel.Option(option));
    }

    private void read(Map<String, String> options) {
        try (Connector connector = new Connector(
                table(),
                world.environment(request -> world.response(request, 200, "[]").build()))) {
            TestConnector.drain(connector.readTable("things", Offset.START, ReadOptions.allColumns(options)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nX-Admin: yes", "x\nHost: evil.example", "x\0", "x\u000b"})
    void a_header_cannot_be_ended_by_an_option(String team) {
        assertThatThrownBy(() -> read(Map.of("scope", "a", "team", team)))
                .isInstanceOf(OptionException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\r", "\n", "\0"));
        assertThat(world.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "%2e%2e",
                ".%2E",
                "../../admin",
                "/etc/passwd",
                "https://evil.example/x",
                "//evil.example",
                "a?b=c",
                "a#b",
                "a\\..\\b",
                "a\r\nb",
                "%2e%2e%2fadmin",
                "a;b",
                "a%00b"
            })
    void a_segment_of_a_path_cannot_become_more(String scope) {
        try {
            read(Map.of("scope", scope));
        } catch (OptionException refused) {
            assertThat(world.requests()).isEmpty();
            return;
        }
        Request request = world.requests().get(0);
        assertThat(request.url().host()).isEqualTo("api.example.com");
        assertThat(request.url().pathSegments()).hasSize(3).startsWith("v1").endsWith("things");
        assertThat(request.url().encodedQuery()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&b=c", "a#b", "a\r\nb", "a=b&admin=1", "a%26b"})
    void a_parameter_of_a_query_cannot_become_two(String text) {
        read(Map.of("scope", "a", "text", text));
        Request request = world.requests().get(0);
        assertThat(request.url().querySize()).isEqualTo(1);
        assertThat(request.url().queryParameter("text")).isEqualTo(text);
    }
}
