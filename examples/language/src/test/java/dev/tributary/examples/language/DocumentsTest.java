package dev.tributary.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What holds for the documents of every descriptor here, which together use all of the language. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)]*)\\)");

    static Stream<SourceModel> sources() {
        return Connectors.all().stream()
                .map(ConnectorFactory::source)
                .map(source -> ModelFile.load(DocumentsTest.class.getClassLoader(), source));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_source_api_document_has_every_table_column_and_parameter(SourceModel source) {
        String text = document(source, "source-api.md");

        for (TableModel table : source.listed()) {
            assertThat(text).contains("### " + table.name().replace("_", "\\_") + "\n");
            columns("", table.columns()).forEach(column -> assertThat(text).contains("| `" + column + "` |"));
            table.request().parameters().forEach(parameter -> assertThat(text).contains("`" + parameter.name() + "`"));
        }
        assertThat(text)
                .contains(
                        "## Authorization",
                        "## Object list",
                        "## Object schema",
                        "## Primary keys",
                        "## Ingestion types",
                        "## Read API",
                        "## Field type mapping",
                        "## Sources");
        source.references().forEach(reference -> assertThat(text).contains("<" + reference.url() + ">"));
        assertThat(text.indexOf("\n## Sources")).isEqualTo(text.lastIndexOf("\n## "));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_connector_document_has_every_table_and_option(SourceModel source) {
        String text = document(source, "connector.md");

        source.listed().forEach(table -> assertThat(text).contains("| `" + table.name() + "` |"));
        source.options().forEach(option -> assertThat(text).contains("| `" + option.name() + "` |"));
        source.builtInOptions().forEach(option -> assertThat(text).contains("| `" + option + "` |"));
        source.listed().stream()
                .flatMap(table -> table.options().stream())
                .forEach(option -> assertThat(text).contains("| `" + option.name() + "` |"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void links_lead_to_documents_that_are_there(SourceModel source) {
        for (String name : List.of("source-api.md", "connector.md")) {
            Matcher links = LINK.matcher(document(source, name).replaceAll("`[^`\n]*`|\\\\.", ""));
            while (links.find()) {
                assertThat(document(source, links.group(1))).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_connector_spec_has_the_keys_that_public_ones_have(SourceModel source) {
        Map<String, Object> spec = yaml(document(source, "connector_spec.yaml"));

        assertThat(spec).containsOnlyKeys("display_name", "connection", "external_options_allowlist");
        assertThat(spec).containsEntry("display_name", source.displayName());
        Map<String, Object> connection = mapping(spec.get("connection"));
        assertThat(List.of("parameters", "auth_methods", "oauth")).containsAll(connection.keySet());
        Stream<Object> methods =
                source.authMethods().isEmpty() ? Stream.of() : list(connection.get("auth_methods")).stream();
        Map<String, Map<String, Object>> parameters = new HashMap<>();
        Stream.concat(
                        list(connection.get("parameters")).stream(),
                        methods.flatMap(method -> list(mapping(method).get("parameters")).stream()))
                .map(DocumentsTest::mapping)
                .forEach(parameter -> parameters.put(String.valueOf(parameter.get("name")), parameter));
        for (OptionModel option : source.options()) {
            assertThat(parameters).containsKey(option.name());
            Map<String, Object> parameter = parameters.get(option.name());
            assertThat(parameter).containsKeys("name", "type", "required", "description");
            assertThat(Boolean.TRUE.equals(parameter.get("secret"))).isEqualTo(option.secret());
        }
        assertThat(List.of(
                        String.valueOf(spec.get("external_options_allowlist")).split(",")))
                .doesNotHaveDuplicates()
                .containsAll(source.tables().stream()
                        .flatMap(table -> table.options().stream())
                        .map(OptionModel::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_pipeline_has_every_table_with_the_options_that_must_be_given(SourceModel source) {
        Map<String, Object> spec = yaml(document(source, "pipeline.yaml"));

        assertThat(spec).containsEntry("connection_name", source.name());
        if (source.listed().isEmpty()) {
            return;
        }
        List<Map<String, Object>> tables = list(spec.get("objects")).stream()
                .map(object -> mapping(mapping(object).get("table")))
                .toList();
        assertThat(tables)
                .extracting(table -> table.get("source_table"))
                .containsExactlyElementsOf(
                        source.listed().stream().map(TableModel::name).toList());
        for (int i = 0; i < tables.size(); i++) {
            List<String> required = source.listed().get(i).options().stream()
                    .filter(option -> option.required() && option.defaultValue() == null)
                    .map(OptionModel::name)
                    .toList();
            Object given = tables.get(i).get("table_configuration");
            assertThat(given == null ? List.of() : List.copyOf(mapping(given).keySet()))
                    .containsExactlyElementsOf(required);
        }
    }

    private static Stream<String> columns(String prefix, List<ColumnModel> columns) {
        return columns.stream()
                .flatMap(column -> Stream.concat(
                        Stream.of(prefix + column.name()), fields(prefix + column.name(), column.type())));
    }

    private static Stream<String> fields(String path, ColumnType type) {
        if (type instanceof ColumnType.Struct struct) {
            return columns(path + ".", struct.fields());
        } else if (type instanceof ColumnType.Array array) {
            return fields(path + "[]", array.element());
        }
        return type instanceof ColumnType.Map map ? fields(path + "{}", map.value()) : Stream.of();
    }

    private static String document(SourceModel source, String name) {
        String resource = "META-INF/tributary/" + source.name() + "/" + name;
        try (InputStream in = DocumentsTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a mapping of YAML has texts as keys
    private static Map<String, Object> mapping(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // a list of YAML
    private static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    private static Map<String, Object> yaml(String text) {
        return mapping(new Load(LoadSettings.builder().build()).loadFromString(text));
    }
}
