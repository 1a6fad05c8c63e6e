package dev.tributary.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "null",
                "2026-11-26",
                "a: b # c",
                "- 'x' \"y\"",
                "two\nlines\r\n\ttabbed",
                "\\{token}",
                "Ünïcödé 🚀 \u2028\u0085\u0001",
                "<owner>",
                " spaces "
            })
    void a_text_is_read_as_it_was_written(String words) {
        assertThat(load(new Yaml().text("key", words))).isEqualTo(Map.of("key", words));
    }

    @Test
    void mappings_and_lists_nest() {
        Yaml yaml = new Yaml();
        yaml.comment("what\nfollows").text("name", "shop").under("objects", () -> {
            yaml.item(() ->
                    yaml.under("table", () -> yaml.text("source_table", "a").flag("full", true)));
            yaml.item(() -> yaml.text("x", "1").text("y", "2"));
        });
        assertThat(load(yaml))
                .isEqualTo(Map.of(
                        "name",
                        "shop",
                        "objects",
                        List.of(
                                Map.of("table", Map.of("source_table", "a", "full", true)),
                                Map.of("x", "1", "y", "2"))));
    }

    private static Object load(Yaml yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml.toString());
    }
}
