package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.importer.json.DocumentException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that have no end, or that no file could hold: each is read or refused in a sentence. */
class HostileDocumentsTest {
    private static final String HEAD = """
            openapi: 3.0.3
            info: {title: Odd}
            paths:
              /items:
                get: {responses: {200: {content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Item"}}}}}}}
            components:
              schemas:
            """;

    @TempDir
    Path directory;

    @Test
    void keys_of_yaml_that_look_like_numbers_are_texts() {
        assertThat(compiled(HEAD
                        + "    Item: {properties: {id: {type: integer}, 1: {type: string}, true: {type: string}}}"))
                .contains("Long id", "@JsonProperty(\"1\") String n1", "@JsonProperty(\"true\") String trueValue");
    }

    @Test
    void a_schema_that_is_an_alias_of_itself_ends() {
        assertThat(compiled(HEAD + "    Item: &item {properties: {id: {type: integer}, next: *item}}"))
                .contains("Long id, Next next", "it lies too deep for columns");
    }

    @Test
    void an_alias_within_its_own_parts_ends() {
        assertThat(compiled(HEAD + "    Item: &item {allOf: [*item, {properties: {id: {type: integer}}}]}"))
                .contains("record Item(Long id) {}");
    }

    @Test
    void a_schema_that_doubles_forty_times_ends() {
        StringBuilder document = new StringBuilder(HEAD);
        document.append("    Item: {properties: {id: {type: integer}, value: {$ref: '#/components/schemas/S0'}}}\n");
        for (int i = 0; i < 40; i++) {
            String next = "{$ref: '#/components/schemas/S" + (i + 1) + "'}";
            document.append("    S" + i + ": {oneOf: [" + next + ", {allOf: [" + next + "]}]}\n");
        }
        document.append("    S40: {type: object, properties: {name: {type: string}}}\n");

        assertThat(compiled(document.toString())).contains("Long id, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openapi: "})
    void what_is_nested_without_end_is_refused(String before) {
        assertThatThrownBy(() -> OpenApiImport.of(before + "[".repeat(100_000)))
                .isInstanceOf(DocumentException.class)
                .hasMessageMatching("(?i).*nest.*");
    }

    @Test
    void schemas_within_one_another_without_end_are_any_json() {
        String deep = "{\"items\":".repeat(450) + "{}" + "}".repeat(450);
        String document =
                "{\"openapi\": \"3.0.0\", \"paths\": {\"/items\": {\"get\": {\"responses\": {\"200\": {\"content\": "
                        + "{\"application/json\": {\"schema\": {\"type\": \"array\", \"items\": {\"properties\": {\"id\": {\"type\": "
                        + "\"integer\"}, \"deep\": " + deep + "}}}}}}}}}}}";

        assertThat(compiled(document)).contains("Long id, List<List<List<List<List<Object>>>>> deep");
    }

    @Test
    void halves_of_surrogate_pairs_do_not_reach_the_source_text() {
        String document =
                "{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"Half \\ud800 a pair\"}, \"paths\": {\"/items\": {\"get\": "
                        + "{\"responses\": {\"200\": {\"content\": {\"application/json\": {\"schema\": {\"type\": \"array\", \"items\": "
                        + "{\"properties\": {\"id\": {\"type\": \"integer\"}, \"name\": {\"type\": \"string\", \"description\": "
                        + "\"Whole \\ud83d\\ude00\"}}}}}}}}}}}}";

        assertThat(compiled(document)).contains("Half ? a pair", "Whole \ud83d\ude00");
    }

    /** The descriptor, which compiles. */
    private String compiled(String document) {
        Imported imported = Imported.of("odd", document);
        assertThat(Imported.compile(List.of(imported.project()), directory)).isEmpty();
        return imported.descriptor();
    }
}
