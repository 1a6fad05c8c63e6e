package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BiFunction;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** What a thorough run asks for, on correct and on broken connectors. */
class ThoroughTest {
    private static final int ROWS = 50_000;
    private static final int AT_A_TIME = 6 << 20;

    private static void measure(BiFunction<Map<String, String>, Environment, LakeflowConnect> maker) {
        ConnectorFactory factory = new ConnectorFactory() {
            @Override
            public String source() {
                return "sample";
            }

            @Override
            public LakeflowConnect connect(Map<String, String> options, Environment environment) {
                return maker.apply(options, environment);
            }
        };
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withRows(10)
                .withRows("labels", ROWS)
                .withMaxPageSize(1000);
        try (Simulation simulation = Simulation.start(factory, SampleConnector.MODEL, settings);
                LakeflowConnect connector = simulation.connect()) {
            MemoryChecks.flat(
                    new TableUnderTest(
                            new Check("sample > labels", simulation), connector, SampleConnector.table("labels")),
                    AT_A_TIME);
        }
    }

    @Test
    void a_read_that_collects_its_rows_holds_more_than_one_that_hands_them_out() {
        measure(SampleConnector::new);
        assertThatThrownBy(() -> measure(BrokenConnectors.CollectsAll::new))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("expected: at most 8 MB held late in the read")
                .hasMessageContaining("after 40,000 rows");
    }

    @Test
    void requests_of_two_runs_are_compared_word_for_word_wherever_the_source_is() throws Exception {
        assertThat(said("http://127.0.0.1:1/a?page=2", "x").differenceFrom(said("http://127.0.0.1:2/a?page=2", "x")))
                .isEmpty();
        assertThat(said("http://127.0.0.1:1/a?page=2", "x").differenceFrom(said("http://127.0.0.1:1/a?page=3", "x")))
                .contains("request 1 is another one: POST http://origin-1/a, before POST http://origin-1/a");
        assertThat(said("http://127.0.0.1:1/a", "x").differenceFrom(said("http://127.0.0.1:1/a", "y")))
                .isPresent();
        assertThat(said("http://127.0.0.1:1/a", "x").differenceFrom(new RequestScript()))
                .contains("1 requests, before 0");
    }

    private static RequestScript said(String address, String body) {
        RequestScript script = new RequestScript();
        OkHttpClient nowhere = new OkHttpClient.Builder()
                .addInterceptor(script)
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("")
                        .build())
                .build();
        Request request = new Request.Builder()
                .url(address)
                .header("Authorization", "Bearer " + address)
                .post(RequestBody.create(body, null))
                .build();
        try (Response response = nowhere.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return script;
    }
}
