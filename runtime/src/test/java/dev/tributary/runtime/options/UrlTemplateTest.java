package dev.tributary.runtime.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.OptionModel;
import dev.tributary.runtime.error.OptionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {
    private static final String IN_HOST = "https://{name}.example.com/v1/";
    private static final String IN_PATH = "https://api.example.com/{name}/v1/";

    private static Optional<String> expand(String template, String value) {
        List<OptionModel> models = Stream.of("name")
                .map(name -> new OptionModel(name, "", false, null, null, List.of(), false))
                .toList();
        Options options = new OptionCheck("test, connection", models).check(Map.of("name", value));
        return UrlTemplate.expand("test", template, options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.org/",
                "evil.org#",
                "evil.org?",
                "me@evil.org/",
                "evil.org\\",
                "evil.org:443/",
                "evil.org%2f",
                "a b",
                "evil.org\n",
                "//evil.org/"
            })
    void a_value_does_not_lead_to_another_host(String value) {
        assertThatThrownBy(() -> expand(IN_HOST, value))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("option `name` is a part of the host of " + IN_HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../..", "a/../b", "%2e%2E", ".", "a?b", "a#b", "a\\b", "a@b", "a\r\nb"})
    void a_value_does_not_lead_to_another_path(String value) {
        assertThatThrownBy(() -> expand(IN_PATH, value))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("option `name` is a part of the path of " + IN_PATH);
    }

    @ParameterizedTest
    @CsvSource({
        "https://{name}.example.com/, acme-2, https://acme-2.example.com/",
        "https://{name}/api/, localhost:8443, https://localhost:8443/api/",
        "https://{name}/api/, '[::1]:8443', 'https://[::1]:8443/api/'",
        "https://api.example.com/{name}/, a/b, https://api.example.com/a/b/",
        "{name}/token, https://login.example.com, https://login.example.com/token"
    })
    void what_fits_its_place_is_put_there(String template, String value, String expected) {
        assertThat(expand(template, value)).contains(expected);
    }

    @Test
    void a_value_that_is_absent_makes_no_url() {
        assertThat(expand(IN_HOST, "")).isEmpty();
    }
}
