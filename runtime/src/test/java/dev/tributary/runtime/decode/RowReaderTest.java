package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.PlainRows.field;
import static dev.tributary.runtime.decode.PlainRows.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.runtime.error.ConnectorException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/** What becomes of values that do not fit, in each mode. */
final class RowReaderTest {
    private static final ColumnType LONG = new ColumnType.Int64();
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final List<ColumnModel> COLUMNS = List.of(
            required("id", LONG),
            field("size", LONG),
            field("user", new ColumnType.Struct(List.of(required("number", LONG), field("name", TEXT)))),
            field("tags", new ColumnType.Array(LONG)),
            field("sizes", new ColumnType.Map(LONG)),
            required("open", new ColumnType.Bool()));
    private static final Tolerance PERMISSIVE = new Tolerance(ReadMode.PERMISSIVE, false);
    private static final Tolerance PERMISSIVE_AND_UNKNOWN = new Tolerance(ReadMode.PERMISSIVE, true);
    private static final Tolerance UNKNOWN = new Tolerance(ReadMode.FAILFAST, true);
    private static final Tolerance DROPPING = new Tolerance(ReadMode.DROPMALFORMED, false);

    private static StructType schema(List<ColumnModel> columns, Tolerance tolerance) {
        return tolerance.schema("shop.items", PlainRows.schema(columns), Set.of("id"));
    }

    private static RowReader reader(List<ColumnModel> columns, Tolerance tolerance, List<String> wanted) {
        DecodeContext context =
                new DecodeContext(schema(columns, tolerance), wanted, Map.of(), List.of(), Set.of("id"));
        return new RowReader(
                new InterpretedDecoder(context, columns),
                context,
                columns,
                tolerance,
                DriftWatch.of(columns, context.columns()));
    }

    /** The rows of an array that lies at {@code /data}, each with the column of rescued values last if there is one. */
    private static List<List<@Nullable Object>> rows(
            List<ColumnModel> columns, Tolerance tolerance, boolean watched, String... rows) {
        StructType schema = schema(columns, tolerance);
        RowReader reader = reader(columns, tolerance, List.of(schema.fieldNames()));
        String body = "{\"data\":[" + String.join(",", rows) + "]}";
        List<List<@Nullable Object>> read = new ArrayList<>();
        try (JsonParser json = Json.parser(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))) {
            JsonParser parser = watched ? new JsonParserDelegate(json) : json;
            for (int i = 0; i < 3; i++) {
                parser.nextToken();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                InternalRow row = reader.decode(parser);
                if (row != null) {
                    read.add(PlainRows.of(row, schema));
                }
            }
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
        }
        return read;
    }

    private static List<@Nullable Object> row(Tolerance tolerance, String row) {
        return rows(COLUMNS, tolerance, false, row).get(0);
    }

    @Test
    void a_value_that_does_not_fit_is_null_and_stands_among_the_rescued_by_its_place() {
        assertThat(row(PERMISSIVE, """
                {"id": 1, "size": 12.50, "user": {"number": 7, "name": {"first":  "ada"}}, "tags": [1, "x", [2]],
                 "sizes": {"s": 1, "m/l": true}, "open": "yes"}
                """))
                .containsExactly(
                        "1",
                        null,
                        Arrays.asList("7", null),
                        Arrays.asList("1", null, null),
                        mapOf("s", "1", "m/l", null),
                        null,
                        "{\"/size\":12.50,\"/user/name\":{\"first\":\"ada\"},\"/tags/1\":\"x\",\"/tags/2\":[2],"
                                + "\"/sizes/m~1l\":true,\"/open\":\"yes\"}");
    }

    private static Map<String, @Nullable Object> mapOf(
            String one, Object first, String other, @Nullable Object second) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }

    @Test
    void a_struct_whose_field_is_never_null_is_rescued_as_a_whole_without_it() {
        assertThat(row(PERMISSIVE, "{\"id\": 1, \"user\": {\"name\": 5, \"number\": \"x\"}}"))
                .containsExactly("1", null, null, null, null, null, "{\"/user\":{\"name\":5,\"number\":\"x\"}}");
        assertThat(row(PERMISSIVE, "{\"id\": 1, \"user\": {\"name\": {}}}")).endsWith("{\"/user\":{\"name\":{}}}");
        assertThat(row(PERMISSIVE, "{\"id\": 1, \"user\": [1, 2], \"tags\": {\"a\": 1}}"))
                .containsExactly("1", null, null, null, null, null, "{\"/user\":[1,2],\"/tags\":{\"a\":1}}");
    }

    @Test
    void a_row_that_fits_has_nothing_rescued() {
        assertThat(row(PERMISSIVE, "{\"id\": 1, \"size\": 2, \"new\": {\"a\": [1]}}"))
                .containsExactly("1", "2", null, null, null, null, null);
    }

    @Test
    void a_key_fails_in_any_mode_and_the_message_says_where() {
        for (Tolerance tolerance : List.of(PERMISSIVE, PERMISSIVE_AND_UNKNOWN, DROPPING, UNKNOWN, Tolerance.NONE)) {
            assertThatThrownBy(() -> rows(COLUMNS, tolerance, false, "{\"id\": 1, \"open\": true}", "{\"id\": \"x\"}"))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("/data/1/id")
                    .hasMessageContaining("\"x\"");
            assertThatThrownBy(() -> rows(COLUMNS, tolerance, false, "{\"open\": true}"))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("id");
        }
    }

    @Test
    void unknown_fields_are_rescued_on_demand_in_structs_too_while_what_does_not_fit_fails() {
        String row = "{\"id\": 1, \"open\": true, \"new\": {\"a\": [1]}, \"user\": {\"number\": 2, \"age\": 36.0}}";

        assertThat(row(UNKNOWN, row)).endsWith("{\"/new\":{\"a\":[1]},\"/user/age\":36.0}");
        assertThat(row(PERMISSIVE_AND_UNKNOWN, row)).endsWith("{\"/new\":{\"a\":[1]},\"/user/age\":36.0}");
        assertThatThrownBy(() -> row(UNKNOWN, "{\"id\": 1, \"open\": true, \"size\": \"x\"}"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("/data/0/size");
    }

    @Test
    void rows_are_left_out_and_counted() {
        RowReader reader = reader(COLUMNS, DROPPING, List.of("id", "size"));
        String body = "[{\"id\":1,\"size\":\"x\",\"open\":true},{\"id\":2,\"open\":true}]";
        try (JsonParser json = JsonParsing.at(body)) {
            json.nextToken();
            assertThat(reader.decode(json)).isNull();
            json.nextToken();
            assertThat(reader.decode(json)).isNotNull();
        }
        assertThat(reader.takeDroppedRows()).isEqualTo(1);
        assertThat(reader.takeDroppedRows()).isZero();
        List<List<@Nullable Object>> kept = rows(
                COLUMNS,
                DROPPING,
                false,
                "{\"id\":1,\"tags\":[1,[]],\"open\":true}",
                "{\"id\":2}",
                "{\"id\":3,\"open\":false}");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0)).startsWith("3");
    }

    @Test
    void a_column_that_nobody_wants_is_never_looked_at() {
        RowReader reader = reader(COLUMNS, PERMISSIVE_AND_UNKNOWN, List.of("id", Tolerance.RESCUED));
        try (JsonParser json = JsonParsing.at("{\"id\":1,\"size\":\"x\",\"other\":2}")) {
            InternalRow row = reader.decode(json);
            assertThat(row).isNotNull();
            assertThat(row.getUTF8String(1)).hasToString("{\"/other\":2}");
        }
        assertThat(reader.takeRescuedValues()).isEqualTo(1);
    }

    @Test
    void rows_are_found_again_however_they_lie_in_the_buffer_and_whoever_watches() {
        List<String> rows = new ArrayList<>();
        List<List<@Nullable Object>> expected = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String name = "é" + "n".repeat(i * 37 % 9_000);
            rows.add("{\"user\":{\"number\":1,\"name\":\"" + name + "\"},\"size\":" + (i % 3 == 0 ? "\"big\"" : "5")
                    + ",\"id\":" + i + "}");
            expected.add(Arrays.asList(
                    String.valueOf(i),
                    i % 3 == 0 ? null : "5",
                    List.of("1", name),
                    null,
                    null,
                    null,
                    i % 3 == 0 ? "{\"/size\":\"big\"}" : null));
        }
        String[] all = rows.toArray(String[]::new);

        assertThat(rows(COLUMNS, PERMISSIVE, false, all)).isEqualTo(expected);
        assertThat(rows(COLUMNS, PERMISSIVE, true, all)).isEqualTo(expected);
        assertThat(rows(COLUMNS, PERMISSIVE_AND_UNKNOWN, false, all)).isEqualTo(expected);
    }

    @Test
    void what_lies_deep_and_what_is_written_otherwise_is_rescued_where_it_stands() {
        List<ColumnModel> columns = List.of(
                required("id", LONG),
                new ColumnModel("login", "", TEXT, true, new ColumnModel.At("/author/login")),
                new ColumnModel("next", "", LONG, true, new ColumnModel.At("/link/[rel=next]/page")),
                new ColumnModel(
                        "flags",
                        "",
                        new ColumnType.Array(LONG),
                        true,
                        new ColumnModel.Field("flags"),
                        new Encoding.Separated(",")));

        assertThat(rows(
                        columns,
                        PERMISSIVE_AND_UNKNOWN,
                        false,
                        "{\"id\":1,\"author\":\"ada\",\"link\":[{\"page\":\"x\",\"rel\":\"next\",\"y\":1}],\"flags\":\"1,b\"}",
                        "{\"id\":2,\"author\":{\"login\":\"bob\",\"age\":1},\"flags\":\"1,2\"}"))
                .containsExactly(
                        Arrays.asList(
                                "1",
                                null,
                                null,
                                null,
                                "{\"/author\":\"ada\",\"/link/0/page\":\"x\",\"/flags\":\"1,b\"}"),
                        Arrays.asList("2", "bob", null, List.of("1", "2"), "{\"/author/age\":1}"));
    }

    @Test
    void a_record_that_is_no_record_is_a_row_of_nulls_unless_rows_have_keys() {
        List<ColumnModel> columns = List.of(field("a", LONG));
        StructType schema = PERMISSIVE.schema("shop.items", PlainRows.schema(columns), Set.of());
        DecodeContext context = new DecodeContext(schema, List.of(schema.fieldNames()), Map.of());
        RowReader reader = new RowReader(
                new InterpretedDecoder(context, columns), context, columns, PERMISSIVE, DriftWatch.none());
        RowReader keyed = reader(COLUMNS, PERMISSIVE, List.of("id"));

        InternalRow row = reader.malformed(JsonParsing.at("[1]"), () -> new IllegalRow());

        assertThat(row).isNotNull();
        assertThat(PlainRows.of(row, schema)).containsExactly(null, "{\"\":[1]}");
        assertThatThrownBy(() -> keyed.malformed(JsonParsing.at("[1]"), () -> new IllegalRow()))
                .isInstanceOf(IllegalRow.class);
    }

    private static final class IllegalRow extends ConnectorException {
        private static final long serialVersionUID = 1;

        IllegalRow() {
            super("no row");
        }
    }

    @Test
    void of_a_field_that_comes_twice_the_last_counts() {
        assertThat(row(PERMISSIVE, "{\"id\":1,\"size\":\"a\",\"size\":2,\"tags\":\"b\",\"tags\":\"c\"}"))
                .containsExactly("1", "2", null, null, null, null, "{\"/size\":\"a\",\"/tags\":\"c\"}");
    }
}
