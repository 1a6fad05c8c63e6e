package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.OptionException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in options that say how a source is reached; NetworkTest has what they do. */
final class NetworkOptionsTest {
    private final FakeWorld world = new FakeWorld();

    private TestConnector connector(String option, String value, Environment environment) {
        Map<String, String> options = new HashMap<>(TestConnector.OPTIONS);
        options.put(option, value);
        SourceModel source = TestConnector.source(
                List.of(TestConnector.snapshot(new PaginationModel.SinglePage())), List.of(), null);
        return new TestConnector(source, options, environment);
    }

    private Environment environment() {
        return world.environment(request -> world.response(request, 200, "[]").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example.com:3128",
                "https://u:pr0xy-w0rd@proxy.example.com/",
                "http://proxy.example.com/path",
                "http://proxy.example.com/?q=1",
                "socks5://proxy.example.com"
            })
    void what_is_no_http_proxy_is_refused_without_showing_it(String url) {
        assertThatThrownBy(() -> connector("http_proxy", url, environment()))
                .isInstanceOf(OptionException.class)
                .hasMessage("test, connection: option `http_proxy` must be the URL of an HTTP proxy, such as"
                        + " http://proxy.example.com:3128.");
    }

    @Test
    void a_trust_store_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> connector("trust_store", "/no/such/file.pem", environment()))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("NoSuchFileException: /no/such/file.pem")
                .hasMessageContaining("a file of certificates in PEM form, on each machine that reads");
    }

    @Test
    void calls_that_a_process_has_of_its_own_are_not_led_elsewhere() {
        Environment own = environment();
        Environment wrapped = own.within(request -> own.calls().newCall(request), own.sleeper());
        assertThatThrownBy(() -> connector("http_proxy", "http://proxy.example.com:3128", wrapped))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("calls of its own");
        assertThat(world.requests()).isEmpty();
    }
}
