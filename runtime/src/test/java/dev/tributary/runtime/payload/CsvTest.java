package dev.tributary.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ColumnType;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.PayloadModel.Compression;
import dev.tributary.model.PayloadModel.Csv;
import dev.tributary.runtime.decode.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class CsvTest {
    private static final Csv COMMAS = new Csv(",", "UTF-8", "");

    private static String json(String body) throws IOException {
        return Bodies.json(COMMAS, body);
    }

    @Test
    void columns_are_found_by_the_header_line_in_any_order_and_others_are_left() throws IOException {
        assertThat(json("name,extra,id\r\nAda,x,1\r\nBob,y,2\r\n"))
                .isEqualTo("[{\"name\":\"Ada\",\"id\":\"1\"},{\"name\":\"Bob\",\"id\":\"2\"}]");
    }

    @Test
    void lines_end_in_any_of_three_ways_and_the_last_need_not() throws IOException {
        assertThat(json("id\n1\r\n2\r3")).isEqualTo("[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]");
    }

    @Test
    void a_cell_in_quotes_holds_delimiters_line_breaks_and_quotes() throws IOException {
        assertThat(json("id,name\n1,\"a,\"\"b\"\"\nc\"\n")).isEqualTo("[{\"id\":\"1\",\"name\":\"a,\\\"b\\\"\\nc\"}]");
    }

    @Test
    void an_empty_cell_is_null_and_an_empty_text_in_quotes_is_a_text() throws IOException {
        assertThat(json("id,name,at\n1,,\n2,\"\",\"\"\n"))
                .isEqualTo("[{\"id\":\"1\",\"name\":null,\"at\":null},{\"id\":\"2\",\"name\":\"\",\"at\":null}]");
    }

    @Test
    void another_null_text_leaves_empty_texts_and_is_no_null_in_quotes() throws IOException {
        assertThat(Bodies.json(new Csv(";", "UTF-8", "NULL"), "id;name\nNULL;\n2;NULL\n3;\"NULL\"\n"))
                .isEqualTo(
                        "[{\"id\":null,\"name\":\"\"},{\"id\":\"2\",\"name\":null},{\"id\":\"3\",\"name\":\"NULL\"}]");
    }

    @Test
    void booleans_are_true_and_false_in_any_case_and_anything_else_stays_a_text() throws IOException {
        assertThat(json("open\nTRUE\nfalse\n1\nyes\n"))
                .isEqualTo("[{\"open\":true},{\"open\":false},{\"open\":true},{\"open\":\"yes\"}]");
    }

    @Test
    void blank_lines_are_no_rows_where_a_row_has_several_cells() throws IOException {
        assertThat(json("id,name\n\n1,a\n\n")).isEqualTo("[{\"id\":\"1\",\"name\":\"a\"}]");
    }

    @Test
    void a_header_line_alone_is_no_rows() throws IOException {
        assertThat(json("id,name\r\n")).isEqualTo("[]");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        assertThat(json("\uFEFFid\n1\n")).isEqualTo("[{\"id\":\"1\"}]");
    }

    @Test
    void the_declared_encoding_is_taken_at_its_word() throws IOException {
        byte[] latin = "name\nZoë\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Bodies.json(new Csv(",", "ISO-8859-1", ""), Compression.NONE, latin))
                .isEqualTo("[{\"name\":\"Zoë\"}]");
        assertThatThrownBy(() -> Bodies.json(COMMAS, Compression.NONE, latin))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("not of the declared encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "id,name\\n1\\n|line 2 has 1 cells, but the header line has 2",
                "id,name\\n1,a,b\\n|line 2 has 3 cells",
                "id,name\\n1,\"a|a cell in quotes, begun at line 2, is never closed",
                "id,name\\n1,a\"b\\n|line 2 has a quote within a cell without quotes",
                "id,name\\n1,\"a\"b\\n|line 2 has text after a closing quote",
                "id,id\\n1,2\\n|two columns are called `id`",
                "<html>\\n|the header line names none of the table's columns [id, name, open, at], but [<html>]",
                "id;name\\n1;a\\n|but [id;name]",
            })
    void what_is_no_table_is_refused(String body, String message) {
        assertThatThrownBy(() -> json(body.replace("\\n", "\n")))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_empty_body_is_refused_since_even_no_rows_have_a_header_line() {
        assertThatThrownBy(() -> json(""))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("empty");
    }

    @Property(tries = 300)
    void what_is_written_by_the_rules_is_read_again(@ForAll("tables") List<List<String>> table) throws IOException {
        StringBuilder csv = new StringBuilder("a,b,c\r\n");
        for (List<String> row : table) {
            csv.append(String.join(",", row.stream().map(CsvTest::quoted).toList()))
                    .append("\r\n");
        }
        Payload payload = new Payload(
                new PayloadModel(COMMAS, Compression.NONE),
                List.of(
                        Bodies.column("a", new ColumnType.Text()),
                        Bodies.column("b", new ColumnType.Text()),
                        Bodies.column("c", new ColumnType.Text())),
                "",
                List.of());

        List<String> read = new ArrayList<>();
        try (JsonParser json =
                Json.parser(payload.json(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8))))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    read.add(json.getString());
                }
            }
        }

        assertThat(read).isEqualTo(table.stream().flatMap(List::stream).toList());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("ab \",;\r\n\tÄ€")
                .ofMaxLength(5)
                .list()
                .ofSize(3)
                .list()
                .ofMaxSize(150);
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
