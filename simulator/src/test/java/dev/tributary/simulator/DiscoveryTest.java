package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A source whose custom fields an endpoint describes, and whose exports are CSV. */
class DiscoveryTest {
    private static final String COLUMN = """
            {"name": "%s", "description": "", "type": {"kind": "%s"}, "nullable": %s,
             "origin": {"kind": "field", "wireName": "%s"}}""";
    private static final String TABLE = """
            {"name": "%s", "description": "", "role": %s,
             "request": {"method": "GET", "path": "%1$s", "parameters": [%s]},
             "records": {"path": "", "shape": {"kind": "objects"},
                         "payload": {"format": %s, "compression": "none"}},
             "pagination": {"kind": "single_page"}, "columns": [%s],
             "primaryKey": [%s], "ingestion": "snapshot"}""";
    private static final String JSON = "{\"kind\": \"json\"}";

    private static final SourceModel MODEL = ModelFile.read("""
            {"version": 1, "name": "sample", "displayName": "Sample", "description": "",
             "connectorClass": "p.SampleConnector", "baseUrl": "https://api.example.com/",
             "headers": [{"name": "X-Api-Version", "value": "2022-11-28"}],
             "options": [{"name": "token", "description": "", "required": true, "secret": true, "each": false, "type": "text", "list": false}],
             "auth": [{"kind": "bearer", "token": "{token}"}],
             "tables": [%s, %s, %s]}""".formatted(
                    TABLE.formatted(
                            "things",
                            "{\"kind\": \"table\"}",
                            """
                            {"place": "query", "name": "names", "encoded": false,
                             "value": {"kind": "discovered_columns", "join": ","}}""",
                            JSON,
                            column("id", "int64", false) + "," + column("fields", "discovered", true),
                            "\"id\""),
                    TABLE.formatted(
                            "thing_fields",
                            """
                            {"kind": "discovery", "of": "things", "name": "name", "type": "type",
                             "types": [{"wire": "number", "type": {"kind": "float64"}}],
                             "otherwise": {"kind": "text"}}""",
                            "",
                            JSON,
                            column("name", "text", false) + "," + column("type", "text", false),
                            ""),
                    TABLE.formatted(
                            "exports",
                            "{\"kind\": \"table\"}",
                            "",
                            "{\"kind\": \"csv\", \"delimiter\": \";\", \"charset\": \"UTF-8\", \"nullText\": \"NULL\"}",
                            column("id", "int64", false) + "," + column("note", "text", true),
                            "\"id\"")));

    private final SimulatedSource source =
            SimulatedSource.start(MODEL, SimulatorSettings.defaults().withRows(40));
    private final Visitor visitor = new Visitor(source);

    private static String column(String name, String type, boolean nullable) {
        return COLUMN.formatted(name, type, nullable, name);
    }

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void the_endpoint_describes_a_field_of_each_known_type_and_one_of_a_type_that_nobody_knows() throws IOException {
        assertThat(visitor.get("thing_fields").rows())
                .extracting(row -> row.get("type"))
                .containsExactlyInAnyOrder("number", "type_of_tomorrow");
    }

    @Test
    void rows_have_the_custom_fields_that_are_asked_for_and_no_others() throws IOException {
        List<Map<String, Object>> fields = visitor.get("thing_fields").rows();
        String name = String.valueOf(fields.get(0).get("name"));

        assertThat(visitor.get("things?names=" + name).rows())
                .extracting(row -> ((Map<?, ?>) row.get("fields")).keySet().toString())
                .contains("[" + name + "]")
                .isSubsetOf("[" + name + "]", "[]");
        assertThat(visitor.get("things").rows())
                .allSatisfy(row -> assertThat((Map<?, ?>) row.get("fields")).isEmpty());
    }

    @Test
    void a_field_that_the_source_does_not_have_is_refused() throws IOException {
        Visitor.Answer answer = visitor.get("things?names=nonsense");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("`nonsense`, which is no field");
    }

    @Test
    void a_csv_has_a_header_line_and_a_column_that_nobody_knows() throws IOException {
        Visitor.Answer answer = visitor.get("exports");

        assertThat(answer.response().header("Content-Type")).isEqualTo("text/csv");
        assertThat(answer.body()).startsWith("id;note;column_of_tomorrow\r\n").contains(";NULL;");
    }
}
