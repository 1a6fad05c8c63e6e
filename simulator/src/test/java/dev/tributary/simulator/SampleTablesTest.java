package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A source whose tables an endpoint lists, and of which the table's name is a part of an expression. */
class SampleTablesTest {
    private static final String TEXT = """
            {"name": "%1$s", "description": "", "type": {"kind": "text"}, "nullable": true,
             "origin": {"kind": "field", "wireName": "%1$s"}}""";
    private static final String TABLE = """
            {"name": "%s", "description": "", "role": %s, "request": %s,
             "records": {"path": "", "shape": {"kind": "objects"},
                         "payload": {"format": {"kind": "json"}, "compression": "none"}},
             "pagination": {"kind": "single_page"}, "columns": [%s], "primaryKey": [], "ingestion": "snapshot"}""";
    private static final String NAME = "{\"kind\": \"table_name\", \"column\": \"name\"}";

    private static final SourceModel MODEL = ModelFile.read("""
            {"version": 1, "name": "sample", "displayName": "Sample", "description": "",
             "connectorClass": "p.SampleConnector", "baseUrl": "https://api.example.com/",
             "options": [{"name": "token", "description": "", "required": true, "secret": true, "each": false, "type": "text", "list": false}],
             "auth": [{"kind": "bearer", "token": "{token}"}],
             "tables": [%s, %s, %s]}""".formatted(
                    TABLE.formatted("objects", "{\"kind\": \"found\"}", """
                            {"method": "GET", "path": "query", "parameters": [],
                             "texts": [{"into": "q", "join": "", "suffix": "", "quote": "none", "parts": [
                               {"pieces": [{"kind": "literal", "text": "SELECT "},
                                           {"kind": "inserted", "value": {"kind": "discovered_columns", "join": ","}}]},
                               {"pieces": [{"kind": "literal", "text": " FROM "}, {"kind": "inserted", "value": %s}]}]}]}""".formatted(NAME), """
                            {"name": "fields", "description": "", "type": {"kind": "discovered"}, "nullable": true,
                             "origin": {"kind": "rest"}}"""),
                    TABLE.formatted(
                            "object_list",
                            "{\"kind\": \"table_discovery\", \"of\": \"objects\", \"name\": \"name\", \"key\": \"key\"}",
                            "{\"method\": \"GET\", \"path\": \"objects\", \"parameters\": []}",
                            TEXT.formatted("name") + "," + TEXT.formatted("key")),
                    TABLE.formatted("object_fields", """
                            {"kind": "discovery", "of": "objects", "name": "name", "types": [],
                             "otherwise": {"kind": "text"}}""", """
                            {"method": "GET", "path": "objects/{name}/fields", "parameters": [
                              {"place": "path", "name": "name", "encoded": false, "value": %s}]}""".formatted(NAME), TEXT.formatted("name"))));

    private final SimulatedSource source =
            SimulatedSource.start(MODEL, SimulatorSettings.defaults().withRows(40));
    private final Visitor visitor = new Visitor(source);

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void samples_stand_in_the_place_of_what_all_have_in_common() {
        assertThat(SimulatedSource.served(MODEL).listed())
                .extracting(TableModel::name)
                .containsExactly("sample_1", "sample_2");
        assertThat(SimulatedSource.served(source.model())).isEqualTo(source.model());
    }

    @Test
    void they_are_listed_with_their_keys_which_their_columns_have() throws IOException {
        assertThat(visitor.get("objects").rows())
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrder("sample_1", "sample_2");
        Object key = visitor.get("objects").rows().get(0).get("key");
        assertThat(visitor.get("objects/sample_2/fields").rows())
                .extracting(row -> row.get("name"))
                .contains(key);
    }

    @Test
    void rows_are_those_of_the_table_that_an_expression_names() throws IOException {
        String key = String.valueOf(visitor.get("objects").rows().get(0).get("key"));

        assertThat(visitor.get("query?q=SELECT%20" + key + "%20FROM%20sample_2").rows())
                .hasSize(40)
                .allSatisfy(row -> assertThat(row).containsKey(key));
        assertThat(source.requests().get(source.requests().size() - 1).table()).contains("sample_2");
        assertThat(visitor.get("query?q=SELECT%20" + key + "%20FROM%20sample_3").status())
                .isEqualTo(400);
        assertThat(visitor.get("objects/sample_3/fields").status()).isEqualTo(404);
    }

    @Test
    void rows_have_only_the_fields_that_the_expression_asks_for() throws IOException {
        assertThat(visitor.get("query?q=%20FROM%20sample_1").rows())
                .hasSize(40)
                .allSatisfy(row -> assertThat(row.keySet()).isSubsetOf("field_of_tomorrow"));
    }
}
