package dev.tributary.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.PayloadModel.Compression;
import dev.tributary.model.PayloadModel.Xml;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XmlTest {
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final List<ColumnModel> COLUMNS = List.of(
            Bodies.column("@id", new ColumnType.Int64()),
            Bodies.column("title", TEXT),
            Bodies.column("open", new ColumnType.Bool()),
            Bodies.column("dc:creator", TEXT),
            Bodies.column("tag", new ColumnType.Array(TEXT)),
            Bodies.column("any", new ColumnType.Variant()),
            Bodies.column("size", new ColumnType.Int64()),
            Bodies.column(
                    "link",
                    new ColumnType.Struct(List.of(Bodies.column("@href", TEXT), Bodies.column("#text", TEXT)))));

    private static String json(String body, String recordsAt, String... places) throws IOException {
        return json(body, StandardCharsets.UTF_8, recordsAt, places);
    }

    private static String json(String body, Charset charset, String recordsAt, String... places) throws IOException {
        Payload payload =
                new Payload(new PayloadModel(new Xml(), Compression.NONE), COLUMNS, recordsAt, List.of(places));
        return Bodies.text(payload.json(Bodies.dribbling(body.getBytes(charset))));
    }

    private static String row(String content) throws IOException {
        return json("<all><row" + content + "</row></all>", "/all/row")
                .replaceFirst("^\\{\"all\":\\{\"row\":\\[", "")
                .replaceFirst("]}}$", "");
    }

    @Test
    void rows_are_the_elements_at_the_path_and_no_others() throws IOException {
        assertThat(json(
                        "<rss><channel><title>T</title><item><title>A</title></item><x><item/></x>"
                                + "<item><title>B</title></item></channel></rss>",
                        "/rss/channel/item"))
                .isEqualTo("{\"rss\":{\"channel\":{\"item\":[{\"title\":\"A\"},{\"title\":\"B\"}]}}}");
    }

    @Test
    void attributes_children_and_own_texts_have_names_of_their_own() throws IOException {
        assertThat(row(" id='7'><link href='https://x'>home</link>"))
                .isEqualTo("{\"@id\":\"7\",\"link\":{\"@href\":\"https://x\",\"#text\":\"home\"}}");
    }

    @Test
    void a_list_is_one_even_of_one_element_or_scattered() throws IOException {
        assertThat(row("><tag>a</tag>")).isEqualTo("{\"tag\":[\"a\"]}");
        assertThat(row("><tag>a</tag><title>T</title><tag>b</tag>"))
                .isEqualTo("{\"tag\":[\"a\",\"b\"],\"title\":\"T\"}");
    }

    @Test
    void an_empty_element_is_an_empty_text_and_null_for_all_else() throws IOException {
        assertThat(row("><title/><size/><link/>"))
                .isEqualTo("{\"title\":\"\",\"size\":null,\"link\":{\"#text\":\"\"}}");
    }

    @Test
    void nil_is_null() throws IOException {
        assertThat(row("><title xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>"))
                .isEqualTo("{\"title\":null}");
    }

    @Test
    void prefixes_are_part_of_names() throws IOException {
        assertThat(row(" xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>Ada</dc:creator>"))
                .isEqualTo("{\"dc:creator\":\"Ada\"}");
    }

    @Test
    void what_no_column_knows_is_text_object_or_array_by_its_looks() throws IOException {
        assertThat(row("><any><a>1</a><b x='y'/><c>2</c><c>3</c></any>"))
                .isEqualTo("{\"any\":{\"a\":\"1\",\"b\":{\"@x\":\"y\"},\"c\":[\"2\",\"3\"]}}");
    }

    @Test
    void texts_keep_their_blanks_and_numbers_lose_them() throws IOException {
        assertThat(row("><title> a <![CDATA[<b>]]> </title><size> 5 </size><open>1</open>"))
                .isEqualTo("{\"title\":\" a <b> \",\"size\":\"5\",\"open\":true}");
    }

    @Test
    void the_encoding_is_the_one_the_document_declares() throws IOException {
        assertThat(json(
                        "<?xml version='1.0' encoding='ISO-8859-1'?><row><title>Zoë</title></row>",
                        StandardCharsets.ISO_8859_1,
                        "/row"))
                .isEqualTo("{\"row\":[{\"title\":\"Zoë\"}]}");
    }

    @Test
    void texts_at_other_places_are_found_before_and_after_the_rows() throws IOException {
        assertThat(json(
                        "<r total='2'><row/><page><next> /p2 </next></page><row/></r>",
                        "/r/row",
                        "/r/@total",
                        "/r/page/next",
                        "/r/none"))
                .isEqualTo("{\"r\":{\"row\":[{},{}]},\"r\":{\"@total\":\"2\"},\"r\":{\"page\":{\"next\":\"/p2\"}}}");
    }

    @Test
    void no_rows_are_none_where_their_parent_is_there() throws IOException {
        assertThat(json("<all/>", "/all/row")).isEqualTo("{\"all\":{\"row\":[]}}");
    }

    @Test
    void another_document_is_refused_with_what_it_has() {
        assertThatThrownBy(() -> json("<html><body>Log in</body></html>", "/all/row"))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("the document has no element /all, but begins with /html, /html/body");
    }

    @Test
    void entities_and_document_types_are_refused() {
        String bomb = "<!DOCTYPE all [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><all><row><title>&b;</title></row></all>";
        String outside =
                "<!DOCTYPE all [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><all><row><title>&a;</title></row></all>";

        assertThatThrownBy(() -> json(bomb, "/all/row")).isInstanceOf(MalformedPayloadException.class);
        assertThatThrownBy(() -> json(outside, "/all/row")).isInstanceOf(MalformedPayloadException.class);
        assertThatThrownBy(() -> json("<all><row><title>&b;</title></row></all>", "/all/row"))
                .isInstanceOf(MalformedPayloadException.class);
    }

    @Test
    void a_document_that_breaks_off_is_refused() {
        String whole = "<all><row><title>A</title></row></all>";
        for (int length = 0; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> json(part, "/all/row"))
                    .as("%d characters", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void rows_without_end_nest_no_deeper_than_is_sane() {
        String deep = "<all><row>" + "<a>".repeat(300) + "</a>".repeat(300) + "</row></all>";

        assertThatThrownBy(() -> json(deep, "/all/row")).hasMessageContaining("levels deep");
    }

    @Test
    void what_lies_deeper_has_the_type_of_its_column_and_what_is_encoded_stays_a_text() throws IOException {
        List<ColumnModel> columns = List.of(
                at("names", "/people/person/name", new ColumnType.Array(TEXT)),
                at("open", "/people/person/open", new ColumnType.Bool()),
                at("next", "/link/[@rel=next]/@href", TEXT),
                new ColumnModel(
                        "tags",
                        "",
                        new ColumnType.Array(TEXT),
                        true,
                        new ColumnModel.Field("tags"),
                        new Encoding.Separated(",")));
        Payload payload = new Payload(new PayloadModel(new Xml(), Compression.NONE), columns, "/all/row", List.of());
        String body = "<all><row><people><person><name>A</name><open>1</open></person></people>"
                + "<link rel='next' href='/2'/><tags>a,b</tags></row></all>";

        assertThat(Bodies.text(payload.json(Bodies.dribbling(body.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("{\"all\":{\"row\":[{\"people\":{\"person\":{\"name\":[\"A\"],\"open\":true}},"
                        + "\"link\":[{\"@rel\":\"next\",\"@href\":\"/2\"}],\"tags\":\"a,b\"}]}}");
    }

    private static ColumnModel at(String name, String path, ColumnType type) {
        return new ColumnModel(name, "", type, true, new ColumnModel.At(path));
    }

    @Test
    void many_rows_come_in_many_pieces() throws IOException {
        String body = IntStream.range(0, 1_000)
                .mapToObj(i -> "<row id='" + i + "'/>")
                .collect(Collectors.joining("", "<all>", "</all>"));

        assertThat(json(body, "/all/row"))
                .contains("{\"@id\":\"0\"},{\"@id\":\"1\"}")
                .contains("{\"@id\":\"999\"}]}}");
    }
}
