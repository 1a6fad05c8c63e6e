package dev.tributary.runtime.options;

import dev.tributary.model.OptionModel;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Garbled options that become parts of addresses. */
class AddressFuzzTest {

    private static Optional<String> expand(String template, byte[] value) {
        Options options = new OptionCheck(
                        "test, connection", List.of(new OptionModel("name", "", false, null, null, List.of(), false)))
                .check(Map.of("name", new String(value, StandardCharsets.UTF_8)));
        return UrlTemplate.expand("test", template, options);
    }

    @Test
    void hosts() {
        Fuzz.run(
                (input, random) -> expand("https://{name}.example.com/v1/", input)
                        .map(HttpUrl::parse)
                        .ifPresent(url -> Assertions.assertThat(url.host()).endsWith(".example.com")),
                List.of(OptionException.class),
                "acme",
                "acme.eu-1",
                "evil.org/");
    }

    @Test
    void paths() {
        Fuzz.run(
                (input, random) -> expand("https://api.example.com/{name}/v1/", input)
                        .map(HttpUrl::parse)
                        .ifPresent(url -> {
                            Assertions.assertThat(url.host()).isEqualTo("api.example.com");
                            Assertions.assertThat(url.encodedPath()).endsWith("/v1/");
                            Assertions.assertThat(url.encodedQuery()).isNull();
                        }),
                List.of(OptionException.class),
                "acme",
                "a/b",
                "..");
    }
}
