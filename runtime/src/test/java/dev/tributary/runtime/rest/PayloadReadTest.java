package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import org.junit.jupiter.api.Test;

/** Reads of bodies that are CSV; the other forms differ from it only below. */
class PayloadReadTest {
    private static final String COLUMN = """
            {"name": "%s", "description": "", "type": {"kind": "%s"%s}, "nullable": %s,
             "origin": {"kind": "field", "wireName": "%1$s"}}""";
    private static final TableModel CSV = ModelFile.read("""
            {"version": 1, "name": "test", "displayName": "Test", "description": "", "connectorClass": "p.Test",
             "baseUrl": "https://api.example.com/", "tables": [{"name": "things", "description": "", "role": {"kind": "table"},
              "request": {"method": "GET", "path": "things"},
              "records": {"path": "", "shape": {"kind": "objects"}, "payload": {"compression": "none",
                "format": {"kind": "csv", "delimiter": ",", "charset": "UTF-8", "nullText": ""}}},
              "pagination": {"kind": "link_header", "rel": "next",
                "end": {"shortPageIsLast": false, "maxResults": 0}},
              "columns": [%s, %s, %s], "primaryKey": ["id"], "ingestion": "snapshot"}]}""".formatted(
                    COLUMN.formatted("id", "int64", "", false),
                    COLUMN.formatted("name", "text", "", true),
                    COLUMN.formatted("updated_at", "timestamp", ", \"format\": {\"kind\": \"iso_instant\"}", true)))
            .tables()
            .get(0);

    private final FakeWorld world = new FakeWorld();

    private TestConnector connector(String first) {
        return new TestConnector(
                CSV,
                TestConnector.OPTIONS,
                world.environment(request -> request.url().queryParameter("after") == null
                        ? world.response(request, 200, first)
                                .header("Link", "<things?after=2>; rel=\"next\"")
                                .build()
                        : world.response(request, 200, "id,name,updated_at\n3,,\n")
                                .build()));
    }

    @Test
    void pages_follow_one_another_as_those_of_json_do() {
        TestConnector.Delivery all = connector("name,id\nAda,1\nBob,2\n").read(Offset.START);

        assertThat(all.ids()).containsExactly(1L, 2L, 3L);
        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void a_body_of_another_form_is_asked_for_again_and_then_said() {
        assertThatThrownBy(() -> connector("<html>Log in</html>").read(Offset.START))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("test, things: the source's answer could not be read 5 times in a row")
                .hasMessageContaining("the body is not CSV: the header line names none of the table's columns");
        assertThat(world.requests()).hasSize(5);
    }

    @Test
    void a_value_that_does_not_fit_is_said_with_the_row_and_the_column() {
        assertThatThrownBy(() -> connector("id,name\n1,a\n2.5,b\n").read(Offset.START))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("/1/id")
                .hasMessageContaining("2.5");
        assertThat(world.requests()).hasSize(1);
    }
}
