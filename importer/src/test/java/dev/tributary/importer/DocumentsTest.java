package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.project.ProjectDirectory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are none, and places where something is already. */
class DocumentsTest {

    @Test
    void swagger_2_is_told_from_openapi() {
        assertThatThrownBy(() -> OpenApiImport.of("{\"swagger\": \"2.0\", \"paths\": {}}"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("Swagger 2.0")
                .hasMessageContaining("Convert it to OpenAPI 3");
    }

    @Test
    void json_that_breaks_off_says_where() {
        assertThatThrownBy(() -> OpenApiImport.of("{\n\"openapi\": \"3.0.0\","))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("It is no JSON")
                .hasMessageContaining("line 2");
    }

    @Test
    void yaml_that_is_none_says_so() {
        assertThatThrownBy(() -> OpenApiImport.of("openapi: [3.0"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("neither JSON nor YAML");
    }

    @Test
    void references_into_other_files_and_in_circles_are_any_json() {
        String document = """
                openapi: 3.0.3
                info: {title: Odd}
                paths:
                  /items:
                    get: {responses: {"200": {content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Item"}}}}}}}
                components:
                  schemas:
                    Item: {type: object, properties: {id: {type: integer}, other: {$ref: "other.yaml#/X"}, round: {$ref: "#/components/schemas/A"}}}
                    A: {$ref: "#/components/schemas/B"}
                    B: {$ref: "#/components/schemas/A"}
                """;

        assertThat(Imported.of("odd", document).descriptor()).contains("Long id, Object other, Object round");
    }

    @Test
    void nothing_is_overwritten(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("pom.xml"), "mine");
        ProjectDirectory project = new ProjectDirectory(directory);
        Map<String, String> files = Map.of("pom.xml", "other");

        assertThat(project.existing(files)).containsExactly("pom.xml");
        assertThatThrownBy(() -> project.write(files)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(directory.resolve("pom.xml")).hasContent("mine");
    }
}
