package dev.tributary.runtime.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.RecordsModel;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.DecodeException;
import dev.tributary.runtime.decode.InterpretedDecoder;
import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.error.ResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows along paths that branch, in shapes of their own, and what they take from around them. */
class RecordPathsTest {
    private static final ColumnModel ID = text("id", new ColumnModel.Field("id"));

    private static ColumnModel text(String name, ColumnModel.Origin origin) {
        return new ColumnModel(name, "", new ColumnType.Text(), true, origin);
    }

    /** Reads a body's rows; a row is its values with a comma between. */
    static List<String> rows(RecordsModel model, String body, ColumnModel... columns) throws IOException {
        Records records = records(model, body, List.of(columns));
        List<String> rows = new ArrayList<>();
        for (InternalRow row = records.next(); row != null; row = records.next()) {
            InternalRow current = row;
            rows.add(IntStream.range(0, columns.length)
                    .mapToObj(i -> value(current, i, columns[i].type()))
                    .collect(Collectors.joining(",")));
        }
        return rows;
    }

    private static String value(InternalRow row, int column, ColumnType type) {
        if (row.isNullAt(column)) {
            return "null";
        }
        return type instanceof ColumnType.Struct
                ? "{" + row.getStruct(column, 1).getUTF8String(0) + "}"
                : row.getUTF8String(column).toString();
    }

    private static Records records(RecordsModel model, String body, List<ColumnModel> columns, String... places)
            throws IOException {
        StructType schema = new StructType();
        for (ColumnModel column : columns) {
            DataType type = column.type() instanceof ColumnType.Struct
                    ? new StructType().add("name", DataTypes.StringType)
                    : DataTypes.StringType;
            schema = schema.add(column.name(), type, column.nullable());
        }
        DecodeContext context = new DecodeContext(schema, List.of(schema.fieldNames()), Map.of());
        return new Records(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                new RowReader(new InterpretedDecoder(context, columns)),
                model,
                columns,
                List.of(places),
                new RowKeys(List.of()),
                Optional.empty());
    }

    @Test
    void the_values_of_an_object_are_rows_with_their_keys() throws IOException {
        ColumnModel key = text("key", new ColumnModel.MapKey(1));

        assertThat(rows(RecordsModel.at("/users/*"), "{\"users\":{\"a\":{\"id\":1},\"b/c\":{\"id\":2}}}", ID, key))
                .containsExactly("1,a", "2,b/c");
        assertThat(rows(RecordsModel.at("/*"), "{\"a\":[{\"id\":1},{\"id\":2}],\"b\":[],\"c\":null}", ID, key))
                .containsExactly("1,a", "2,a");
    }

    @Test
    void a_single_value_has_the_keys_of_two_levels() throws IOException {
        String body = "{\"base\":\"EUR\",\"rates\":{\"d1\":{\"USD\":1.25,\"GBP\":0.5},\"d2\":{},\"d3\":{\"USD\":2}}}";

        assertThat(rows(
                        RecordsModel.at("/rates/*/*"),
                        body,
                        text("day", new ColumnModel.MapKey(2)),
                        text("currency", new ColumnModel.MapKey(1)),
                        text("rate", new ColumnModel.At("")),
                        text("base", new ColumnModel.Outer("/base", 1))))
                .containsExactly("d1,USD,1.25,EUR", "d1,GBP,0.5,EUR", "d3,USD,2,EUR");
    }

    @Test
    void rows_of_nested_arrays_take_values_from_the_objects_around_before_them_or_after() throws IOException {
        String body = """
                {"events": [
                   {"ticket": 7, "children": [{"id": 1}, {"id": 2}], "by": {"name": "ada"}},
                   {"children": [{"id": 3}], "by": {"name": "bob", "x": [1]}, "ticket": 8},
                   {"children": [{"id": 4}]},
                   {"ticket": 9}],
                 "end": "late"}
                """;
        ColumnType.Struct named = new ColumnType.Struct(List.of(text("name", new ColumnModel.Field("name"))));

        assertThat(rows(
                        RecordsModel.at("/events/*/children"),
                        body,
                        ID,
                        text("ticket", new ColumnModel.Outer("/ticket", 1)),
                        new ColumnModel("by", "", named, true, new ColumnModel.Outer("/by", 1)),
                        text("name", new ColumnModel.Outer("/by/name", 1)),
                        text("end", new ColumnModel.Outer("/end", 2))))
                .containsExactly(
                        "1,7,{ada},ada,late", "2,7,{ada},ada,late", "3,8,{bob},bob,late", "4,null,null,null,late");
    }

    @Test
    void elements_are_chosen_by_a_member_wherever_it_stands() throws IOException {
        String body = """
                {"audits": [{"events": [{"id": 1, "type": "Comment"}, {"type": "Change", "id": {}}, 5, null,
                                        {"type": "Comment", "id": 2}]},
                            {"events": null}]}
                """;

        assertThat(rows(RecordsModel.at("/audits/*/events/[type=Comment]"), body, ID))
                .containsExactly("1", "2");
    }

    @Test
    void an_error_in_a_chosen_element_names_its_place_in_the_response() {
        assertThatThrownBy(() -> rows(RecordsModel.at("/a/[k=1]"), "{\"a\":[{\"k\":0},{\"id\":[],\"k\":1}]}", ID))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("/a/1/id");
    }

    @Test
    void a_column_that_is_never_null_wants_a_value_around_the_rows() {
        ColumnModel never = new ColumnModel("t", "", new ColumnType.Text(), false, new ColumnModel.Outer("/t", 1));

        assertThatThrownBy(() -> rows(RecordsModel.at("/a/*/b"), "{\"a\":[{\"b\":[{\"id\":1}]}]}", ID, never))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("`t`");
    }

    @Test
    void only_so_many_rows_wait_for_a_value_after_them() throws IOException {
        ColumnModel late = text("t", new ColumnModel.Outer("/t", 1));
        String rows =
                IntStream.rangeClosed(1, 10_001).mapToObj(i -> "{\"id\":1}").collect(Collectors.joining(","));

        assertThat(rows(RecordsModel.at("/a"), "{\"t\":1,\"a\":[" + rows + "]}", ID, late))
                .hasSize(10_001);
        assertThatThrownBy(() -> rows(RecordsModel.at("/a"), "{\"a\":[" + rows + "],\"t\":1}", ID, late))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("more than 10000 rows");
    }

    @Test
    void a_null_among_the_rows_is_no_row_and_is_counted() throws IOException {
        Records records = records(RecordsModel.at("/a"), "{\"a\":[null,{\"id\":1},null]}", List.of(ID));

        assertThat(records.next()).isNotNull();
        assertThat(records.next()).isNull();
        assertThat(records.nulls()).isEqualTo(2);
    }

    @Test
    void rows_are_texts_or_arrays_where_the_columns_say_so() throws IOException {
        assertThat(rows(RecordsModel.at("/tags"), "{\"tags\":[\"a\",1,null]}", text("tag", new ColumnModel.At(""))))
                .containsExactly("a", "1");
        ColumnModel first = text("first", new ColumnModel.At("/0"));
        assertThat(rows(RecordsModel.at(""), "[[1,2],[3]]", first, text("second", new ColumnModel.At("/1"))))
                .containsExactly("1,2", "3,null");
        assertThat(rows(
                        RecordsModel.at("/*/*"),
                        "{\"x\":[[1]],\"y\":[[2],[3]]}",
                        first,
                        text("k", new ColumnModel.MapKey(2))))
                .containsExactly("1,x", "2,y", "3,y");
        assertThatThrownBy(() -> rows(RecordsModel.at(""), "[[1],{\"0\":2}]", first))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("/1 of the response should be an array, but is an object");
    }

    private static RecordsModel matrix(String path, String header) {
        return new RecordsModel(path, new RecordsModel.Matrix(header));
    }

    @Test
    void a_header_names_the_elements_of_rows_wherever_it_stands() throws IOException {
        ColumnModel name = text("name", new ColumnModel.Field("n"));
        List<String> expected = List.of("1,a", "2,null");

        assertThat(rows(
                        matrix("/rows", "/cols"),
                        "{\"cols\":[\"x\",\"n\",\"id\"],\"rows\":[[[],\"a\",1],[0,null,2]]}",
                        ID,
                        name))
                .isEqualTo(expected);
        assertThat(rows(matrix("/rows", "/cols"), "{\"rows\":[[\"a\",1],[null,2]],\"cols\":[\"n\",\"id\"]}", ID, name))
                .isEqualTo(expected);
        assertThat(rows(
                        matrix("/rows", "/cols/*/name"),
                        "{\"cols\":[{\"name\":\"id\"},{\"t\":1,\"name\":\"n\"}],\"rows\":[[1,\"a\"],[2]]}",
                        ID,
                        name))
                .isEqualTo(expected);
        assertThat(rows(matrix("", "/0"), "[[\"id\",\"n\"],[1,\"a\"],[2,null]]", ID, name))
                .isEqualTo(expected);
        assertThat(rows(matrix("/rows", "/cols"), "{\"rows\":[]}", ID, name)).isEmpty();
    }

    @Test
    void a_matrix_that_its_header_does_not_fit_is_refused() {
        assertThatThrownBy(() -> rows(matrix("/r", "/h"), "{\"h\":[\"id\"],\"r\":[[1,2]]}", ID))
                .hasMessageContaining("/r/0 of the response has more elements than the header");
        assertThatThrownBy(() -> rows(matrix("/r", "/h"), "{\"h\":[7],\"r\":[[1]]}", ID))
                .hasMessageContaining("the header should be an array of texts");
        assertThatThrownBy(() -> rows(matrix("/r", "/h"), "{\"r\":[[1]]}", ID)).hasMessageContaining("no header");
        assertThatThrownBy(() -> rows(matrix("/r", "/h"), "{\"h\":[\"id\"],\"r\":[{\"id\":1}]}", ID))
                .hasMessageContaining("should be an array, but is an object");
    }

    @Test
    void parallel_arrays_are_rows_if_they_are_of_equal_length() throws IOException {
        RecordsModel columnar = new RecordsModel("/hourly", new RecordsModel.Columnar());
        ColumnModel wind = text("wind", new ColumnModel.Field("w"));
        ColumnModel place = text("place", new ColumnModel.Outer("/place", 1));

        assertThat(rows(
                        columnar,
                        "{\"hourly\":{\"unit\":[\"x\"],\"w\":[5,null],\"id\":[1,2]},\"place\":\"Bonn\"}",
                        ID,
                        wind,
                        place))
                .containsExactly("1,5,Bonn", "2,null,Bonn");
        assertThatThrownBy(() -> rows(columnar, "{\"hourly\":{\"w\":[5],\"id\":[1,2]}}", ID, wind))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("w has 1, id has 2");
    }

    @Test
    void what_lies_on_the_way_and_is_no_container_is_no_table() {
        ColumnModel key = text("key", new ColumnModel.MapKey(1));

        assertThatThrownBy(() -> rows(RecordsModel.at("/a/*/b"), "{\"a\":[7]}", ID))
                .hasMessageContaining("a number at /a/0");
        assertThatThrownBy(() -> rows(RecordsModel.at("/a/*"), "{\"a\":\"x\"}", ID))
                .hasMessageContaining("a text at /a");
        assertThatThrownBy(() -> rows(RecordsModel.at("/a/*/b"), "{\"a\":[[{\"b\":[]}]]}", ID))
                .hasMessageContaining("an array at /a/0");
        assertThatThrownBy(() -> rows(RecordsModel.at("/a/*"), "{\"a\":[{\"id\":1}]}", ID, key))
                .hasMessageContaining("/a/0 of the response lies in an array");
        assertThatThrownBy(() -> rows(RecordsModel.at("/a/*"), "{\"errors\":[1]}", ID))
                .hasMessageContaining("no rows at /a/* but errors");
    }

    @Test
    void a_record_is_changed_before_it_is_decoded() throws IOException {
        Records records = new Records(
                new ByteArrayInputStream("[{\"x\":{\"a\":[1.50,null,true]},\"n\":12345678901234567890}]"
                        .getBytes(StandardCharsets.UTF_8)),
                new RowReader(new InterpretedDecoder(
                        new DecodeContext(new StructType().add("id", DataTypes.StringType), List.of("id"), Map.of()),
                        List.of(ID))),
                RecordsModel.at(""),
                List.of(ID),
                List.of(),
                new RowKeys(List.of()),
                Optional.of(record -> Map.of("id", record.toString(), "other", List.of(record, 1, 0.5))));

        @Nullable InternalRow row = records.next();

        assertThat(row).isNotNull();
        assertThat(row.getUTF8String(0)).hasToString("{x={a=[1.50, null, true]}, n=12345678901234567890}");
        assertThat(records.next()).isNull();
    }

    @Test
    void a_text_for_paging_may_lie_within_a_value_of_the_rows() throws IOException {
        ColumnType.Struct named = new ColumnType.Struct(List.of(text("name", new ColumnModel.Field("name"))));
        ColumnModel meta = new ColumnModel("meta", "", named, true, new ColumnModel.Outer("/meta", 1));
        Records records = records(
                RecordsModel.at("/a"),
                "{\"a\":[{\"id\":1}],\"meta\":{\"name\":\"n\",\"next\":\"t\"}}",
                List.of(ID, meta),
                "/meta/next");

        @Nullable InternalRow row = records.next();
        assertThat(row).isNotNull();
        assertThat(row.getStruct(1, 1).getUTF8String(0)).hasToString("n");
        assertThat(records.next()).isNull();
        assertThat(records.texts()).containsExactly(Map.entry("/meta/next", "t"));
    }
}
