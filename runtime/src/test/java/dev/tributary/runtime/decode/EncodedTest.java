package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.JsonParsing.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values that are written otherwise than JSON has it. */
class EncodedTest {
    private static final ColumnType LONG = new ColumnType.Int64();
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final Encoding FLAG = new Encoding.Flag(List.of("Y", "1"), List.of("N", "0"));

    /** The value of a column {@code v}, which is written so. */
    private static @Nullable Object value(ColumnType type, Encoding encoding, String json) {
        List<ColumnModel> columns = List.of(new ColumnModel("v", "", type, true, new ColumnModel.Field("v"), encoding));
        StructType schema = Tolerance.NONE.schema("shop.items", PlainRows.schema(columns), Set.of());
        DecodeContext context = new DecodeContext(schema, List.of("v"), Map.of());
        try (JsonParser parser = at("{\"v\":" + json + "}")) {
            InternalRow row = new InterpretedDecoder(context, columns).decode(parser);
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            return PlainRows.of(row, schema).get(0);
        }
    }

    private static void refused(ColumnType type, Encoding encoding, String json, String message) {
        assertThatThrownBy(() -> value(type, encoding, json))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("/v");
    }

    @Test
    void json_in_a_text_is_read_as_what_it_says() {
        Encoding encoding = new Encoding.JsonInText();
        ColumnType list = new ColumnType.Array(LONG);
        assertThat(value(list, encoding, "\"[1, 2]\"")).isEqualTo(List.of("1", "2"));
        assertThat(value(list, encoding, "\"null\"")).isNull();
        assertThat(value(list, encoding, "\" \"")).isNull();
        assertThat(value(list, encoding, "null")).isNull();
        refused(list, encoding, "\"[1\"", "a text that holds JSON");
        refused(list, encoding, "\"[1] 2\"", "a text that holds JSON");
        refused(list, encoding, "[1]", "a text that holds JSON");
        refused(list, encoding, "\"[1,true]\"", "/v/1");
    }

    @Test
    void any_json_is_a_text_without_spaces() {
        Encoding encoding = new Encoding.JsonAsText();
        assertThat(value(TEXT, encoding, "{ \"a\" : [ 1.50 , \"é\" ] }")).isEqualTo("{\"a\":[1.50,\"é\"]}");
        assertThat(value(TEXT, encoding, "\"x\"")).isEqualTo("\"x\"");
        assertThat(value(TEXT, encoding, "null")).isNull();
    }

    @Test
    void elements_are_separated_within_a_text() {
        Encoding encoding = new Encoding.Separated("|");
        ColumnType list = new ColumnType.Array(LONG);
        assertThat(value(list, encoding, "\"1| 2 |3\"")).isEqualTo(List.of("1", "2", "3"));
        assertThat(value(new ColumnType.Array(TEXT), encoding, "\"a||\"")).isEqualTo(List.of("a", "", ""));
        assertThat(value(list, encoding, "\"\"")).isEqualTo(List.of());
        assertThat(value(list, encoding, "null")).isNull();
        refused(list, encoding, "\"1|x\"", "a whole number");
        refused(list, encoding, "[1]", "a text of elements");
    }

    @Test
    void a_pattern_takes_a_part_of_a_text_or_number() {
        Encoding encoding = new Encoding.Captured("(?:id-(\\d+)|none|7(7))");
        assertThat(value(LONG, encoding, "\"id-42\"")).isEqualTo("42");
        assertThat(value(LONG, encoding, "\"none\""))
                .as("its group takes no part")
                .isNull();
        assertThat(value(LONG, encoding, "null")).isNull();
        assertThat(value(LONG, new Encoding.Captured("7(7)"), "77")).isEqualTo("7");
        refused(LONG, encoding, "\"id-42 \"", "a text that matches");
        refused(LONG, encoding, "true", "a text that matches");
    }

    @Test
    void a_map_is_an_array_of_its_entries() {
        Encoding encoding = new Encoding.Pairs("name", "value");
        ColumnType map = new ColumnType.Map(LONG);
        assertThat(value(
                        map,
                        encoding,
                        "[{\"name\":\"a\",\"value\":1},{\"x\":{\"name\":\"z\"},\"value\":2,\"name\":\"b\"},"
                                + "{\"name\":\"a\",\"value\":3}]"))
                .isEqualTo(Map.of("a", "3", "b", "2"));
        assertThat(((Map<?, ?>) value(map, encoding, "[{\"name\":\"a\"}]")).get("a"))
                .isNull();
        assertThat(value(map, encoding, "[]")).isEqualTo(Map.of());
        assertThat(value(map, encoding, "null")).isNull();
        refused(map, encoding, "{}", "an array of entries");
        refused(map, encoding, "[1]", "an object");
        refused(map, encoding, "[{\"value\":1}]", "an entry with `name`");
        refused(map, encoding, "[{\"name\":null,\"value\":1}]", "an entry with `name`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Y\"", "\"y\"", "1", "\"1\"", "true"})
    void what_stands_for_yes_is_true(String json) {
        assertThat(value(new ColumnType.Bool(), FLAG, json)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"N\"", "\"n\"", "0", "\"0\"", "false"})
    void what_stands_for_no_is_false(String json) {
        assertThat(value(new ColumnType.Bool(), FLAG, json)).isEqualTo("false");
    }

    @Test
    void what_stands_for_neither_is_refused_and_null_is_null() {
        assertThat(value(new ColumnType.Bool(), FLAG, "null")).isNull();
        refused(new ColumnType.Bool(), FLAG, "\"maybe\"", "Y, 1 or N, 0");
        refused(new ColumnType.Bool(), FLAG, "[]", "Y, 1 or N, 0");
    }

    @Test
    void what_is_written_otherwise_may_lie_in_a_struct() {
        ColumnType struct = new ColumnType.Struct(List.of(
                new ColumnModel("on", "", new ColumnType.Bool(), true, new ColumnModel.Field("on"), FLAG),
                PlainRows.field("n", LONG)));
        List<ColumnModel> columns = List.of(PlainRows.field("v", struct));
        StructType schema = PlainRows.schema(columns);
        try (JsonParser parser = at("{\"v\":{\"on\":\"Y\",\"n\":2}}")) {
            InternalRow row =
                    new InterpretedDecoder(new DecodeContext(schema, List.of("v"), Map.of()), columns).decode(parser);
            assertThat(PlainRows.of(row, schema)).containsExactly(Arrays.asList("true", "2"));
        }
    }
}
