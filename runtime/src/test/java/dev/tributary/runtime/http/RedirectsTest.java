package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.rest.FakeWorld;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a source at an address of its own may lead, without network. */
class RedirectsTest {
    private static final Place PLACE = new Place("test", "things");
    private static final String TOKEN = "t0ken-of-mine";

    private static String redirected(FakeWorld world, String base, String method, @Nullable String location) {
        SourceModel model = TransportTest.model();
        HttpUrl url = HttpUrl.get(base);
        Options options = new OptionCheck("test", model.options()).check(Map.of());
        Transport transport = new Transport(
                world.environment(request -> {
                    Response.Builder response = request.url().equals(url)
                            ? world.response(request, 302, "")
                            : world.response(request, 200, "there");
                    return (location == null ? response : response.header("Location", location)).build();
                }),
                new Credentials(model, options, url));
        Request request = new Request.Builder()
                .url(url)
                .header("X-Own", "mine")
                .method(method, method.equals("GET") ? null : RequestBody.create("{}", null))
                .build();
        return transport.exchange(PLACE, request, response -> {
            try (response) {
                return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://10.0.0.1/", "http://169.254.169.254/", "http://localhost/"})
    void a_source_on_the_internet_leads_to_no_address_within(String location) {
        FakeWorld apart = new FakeWorld();
        assertThatThrownBy(() -> redirected(apart, "http://api.example.com/x", "GET", location))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("an address within this machine or its network, which is not called");
        assertThat(apart.requests()).hasSize(1);
    }

    @Test
    void a_source_within_a_network_leads_to_others_there_and_not_to_the_machine() {
        assertThat(redirected(new FakeWorld(), "http://10.0.0.1/x", "GET", "http://10.0.0.2/y"))
                .isEqualTo("there");
        assertThat(redirected(new FakeWorld(), "http://10.0.0.1/x", "GET", "http://files.example.com/y"))
                .isEqualTo("there");
        assertThat(redirected(new FakeWorld(), "http://127.0.0.1:81/x", "GET", "http://127.0.0.1:82/y"))
                .isEqualTo("there");
        assertThatThrownBy(() -> redirected(new FakeWorld(), "http://10.0.0.1/x", "GET", "http://127.0.0.1/y"))
                .hasMessageContaining("which is not called on its behalf");
    }

    @Test
    void what_follows_a_redirect_to_another_origin_has_headers_of_its_own() {
        FakeWorld apart = new FakeWorld();
        redirected(apart, "http://api.example.com/x", "GET", "http://files.example.com/y");
        assertThat(apart.requests()).hasSize(2);
        assertThat(apart.requests().get(0).header("X-Own")).isEqualTo("mine");
        assertThat(apart.requests().get(1).header("X-Own")).isNull();
        assertThat(apart.requests().get(1).header("Accept")).isEqualTo("application/json");
        assertThat(apart.requests().get(1).header("User-Agent")).startsWith("tributary/");
    }

    @Test
    void a_redirect_that_says_no_address_is_refused() {
        for (String location : Arrays.asList(null, "ftp://files.example.com/")) {
            assertThatThrownBy(() -> redirected(new FakeWorld(), "http://api.example.com/x", "GET", location))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("redirects without saying where to")
                    .hasMessageContaining("status 302");
        }
    }

    @Test
    void what_is_no_get_is_not_redirected() {
        assertThatThrownBy(() -> redirected(new FakeWorld(), "http://api.example.com/x", "POST", "/y"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("redirects a request that is no GET");
    }

    @Test
    void a_redirect_from_https_to_http_is_refused() {
        FakeWorld plain = new FakeWorld();
        SourceModel model = TransportTest.model();
        HttpUrl base = HttpUrl.get("https://api.example.com/");
        Options options = new OptionCheck("test", model.options()).check(Map.of("token", TOKEN));
        Transport transport = new Transport(
                plain.environment(request -> plain.response(request, 301, "")
                        .header("Location", "http://api.example.com/x")
                        .build()),
                new Credentials(model, options, base));
        assertThatThrownBy(() -> transport.exchange(
                        PLACE, new Request.Builder().url(base).build(), response -> "never"))
                .hasMessageContaining("from https to http");
        assertThat(plain.requests()).hasSize(1);
    }
}
