package dev.tributary.runtime.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.AuthModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.error.OptionException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final List<OptionModel> MODELS = List.of(
            new OptionModel("site", "the site's name", true, null, "[a-z]+", List.of(), false),
            new OptionModel("state", "", false, "open", null, List.of("open", "closed"), false),
            new OptionModel("password", "", false, null, "[0-9]{4}", List.of(), true),
            BaseUrl.OPTION);

    private static Options check(Map<String, String> given) {
        return new OptionCheck("test, connection", MODELS).check(given);
    }

    private static SourceModel source(String baseUrl) {
        return new SourceModel(
                1, "test", "Test", "", "none", baseUrl, List.of(), List.of(), MODELS, List.of(), List.of(), List.of(),
                null, List.of(), List.of());
    }

    @Test
    void a_base_url_of_its_own_spares_its_options_but_not_those_of_credentials() {
        SourceModel model = new SourceModel(
                1,
                "test",
                "Test",
                "",
                "none",
                "https://{site}.example.com/{state}/",
                List.of(),
                List.of(),
                MODELS,
                List.of(new AuthModel.Basic("{site}", "{password}")),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        assertThat(required(BaseUrl.options(model, Map.of("base_url", "http://127.0.0.1/"))))
                .contains("site");
        assertThat(required(BaseUrl.options(
                        source("https://{site}.example.com/"), Map.of("base_url", "http://127.0.0.1/"))))
                .isEmpty();
    }

    private static List<String> required(List<OptionModel> options) {
        return options.stream()
                .filter(OptionModel::required)
                .map(OptionModel::name)
                .toList();
    }

    @Test
    void names_have_no_case_and_defaults_fill_in() {
        Options options = check(Map.of("SITE", "docs"));
        assertThat(options.require("site")).isEqualTo("docs");
        assertThat(options.get("State")).contains("open");
        assertThat(options.get("password")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sita|docs|there is no option `sita`. Did you mean `site`?",
                "site||option `site` is missing — set it: the site's name",
                "site|DOCS|`site` must match `[a-z]+`, found `DOCS`",
                "state|opne|`state` must be one of open, closed, found `opne`. Did you mean `open`?",
            })
    void mistakes_are_said_with_what_was_found_and_what_to_do(String name, String value, String message) {
        Map<String, String> given = new HashMap<>(Map.of("site", "docs"));
        given.put(name, value == null ? "" : value);
        assertThatThrownBy(() -> check(given))
                .isInstanceOf(OptionException.class)
                .hasMessageStartingWith("test, connection: ")
                .hasMessageContaining(message);
    }

    @Test
    void a_secret_is_never_shown() {
        assertThatThrownBy(() -> check(Map.of("site", "docs", "password", "hunter2")))
                .isInstanceOf(OptionException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2"));
        Options options = check(Map.of("site", "docs", "password", "1234"));
        assertThat(options.toString()).doesNotContain("1234").contains("site=docs");
        assertThat(options.secrets().toString()).doesNotContain("1234");
    }

    @Test
    void the_base_url_comes_from_the_model_or_the_option_and_ends_in_a_slash() {
        SourceModel model = source("https://{site}.example.com/api");
        assertThat(BaseUrl.of(model, check(Map.of("site", "docs")))).hasToString("https://docs.example.com/api/");
        assertThat(BaseUrl.of(model, check(Map.of("site", "docs", "base_url", "http://127.0.0.1:8080/x/"))))
                .hasToString("http://127.0.0.1:8080/x/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/",
                "example.com",
                "/api",
                "https://u:p@example.com/",
                "https://example.com/?a=b",
                "https://example.com/#f"
            })
    void a_base_url_that_is_none_is_said(String url) {
        assertThatThrownBy(() -> BaseUrl.of(source("https://x/"), check(Map.of("site", "docs", "base_url", url))))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("base_url");
    }
}
