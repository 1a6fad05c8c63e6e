package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.PlainRows.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
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

/** Columns that are no fields of the row: further in, the elements of an array, the row itself, what is left of it. */
class ColumnsElsewhereTest {
    private static final ColumnType LONG = new ColumnType.Int64();
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final Tolerance RESCUING = new Tolerance(ReadMode.PERMISSIVE, true);

    private static ColumnModel at(String name, ColumnType type, String path) {
        return new ColumnModel(name, "", type, true, new ColumnModel.At(path));
    }

    /** A read of rows with these columns, all of which are wanted. */
    private record Reading(RowReader reader, StructType schema) {

        static Reading of(Tolerance tolerance, ColumnModel... columns) {
            List<ColumnModel> all = List.of(columns);
            StructType schema = tolerance.schema("shop.items", PlainRows.schema(all), Set.of());
            DecodeContext context =
                    new DecodeContext(schema, List.of(schema.fieldNames()), Map.of(), List.of(), Set.of());
            InterpretedDecoder decoder = new InterpretedDecoder(context, all);
            return new Reading(new RowReader(decoder, context, all, tolerance, DriftWatch.none()), schema);
        }

        List<@Nullable Object> row(String json) {
            try (JsonParser parser = JsonParsing.at(json)) {
                InternalRow row = parser.currentToken() == JsonToken.START_OBJECT
                        ? reader.decode(parser)
                        : reader.decodeOther(parser);
                assertThat(row).isNotNull();
                return PlainRows.of(row, schema);
            }
        }
    }

    @Test
    void what_no_other_column_takes_is_in_the_column_of_the_rest() {
        ColumnModel rest = new ColumnModel("rest", "", new ColumnType.Map(TEXT), true, new ColumnModel.Rest());
        Reading reading = Reading.of(Tolerance.NONE, field("id", LONG), rest);

        assertThat(reading.row("{\"a\":\"x\",\"id\":1,\"b\":2,\"c\":null}"))
                .containsExactly("1", mapOf("a", "x", "b", "2", "c", null));
        assertThat(reading.row("{\"a\":\"x\",\"a\":\"y\"}")).containsExactly(null, Map.of("a", "y"));
        assertThat(reading.row("{\"id\":3}")).containsExactly("3", Map.of());
    }

    private static Map<String, @Nullable Object> mapOf(@Nullable Object... entries) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(String.valueOf(entries[i]), entries[i + 1]);
        }
        return map;
    }

    @Test
    void elements_of_an_array_are_columns_by_their_index() {
        Reading reading = Reading.of(RESCUING, at("first", LONG, "/0"), at("third", TEXT, "/2"));

        assertThat(reading.reader().decoder().takesArrays()).isTrue();
        assertThat(reading.reader().decoder().takesAnything()).isFalse();
        assertThat(reading.row("[1,2,\"c\",4]")).containsExactly("1", "c", "{\"/1\":2,\"/3\":4}");
        assertThat(reading.row("[1]")).containsExactly("1", null, null);
        assertThat(reading.row("[\"x\"]")).containsExactly(null, null, "{\"/0\":\"x\"}");
        assertThat(reading.row("5")).containsExactly(null, null, "{\"\":5}");
    }

    @Test
    void a_column_can_be_the_row_itself_whatever_it_is() {
        Reading reading = Reading.of(Tolerance.NONE, at("all", TEXT, ""));

        assertThat(reading.reader().decoder().takesAnything()).isTrue();
        assertThat(reading.row("\"x\"")).containsExactly("x");
        assertThat(reading.row("7")).containsExactly("7");
    }

    @Test
    void columns_further_in_leave_what_is_around_them_to_be_rescued() {
        Reading reading = Reading.of(RESCUING, at("city", TEXT, "/address/city"), at("second", LONG, "/list/1/n"));

        assertThat(reading.reader().decoder().takesArrays()).isFalse();
        assertThat(reading.row("{\"address\":{\"zip\":1,\"city\":\"Bonn\"},\"list\":[0,{\"n\":2,\"m\":3},4]}"))
                .containsExactly("Bonn", "2", "{\"/address/zip\":1,\"/list/0\":0,\"/list/1/m\":3,\"/list/2\":4}");
        assertThat(reading.row("{\"address\":null,\"list\":[]}")).containsExactly(null, null, null);
        assertThat(reading.row("{\"address\":\"x\"}")).containsExactly(null, null, "{\"/address\":\"x\"}");
    }

    @Test
    void of_the_elements_that_a_member_chooses_the_first_counts() {
        ColumnModel next = at("next", LONG, "/link/[rel=next]/page");
        Reading reading = Reading.of(RESCUING, next);
        assertThat(reading.row("{\"link\":[{\"page\":1,\"rel\":\"prev\"},{\"page\":2,\"rel\":\"next\"},"
                        + "{\"page\":3,\"rel\":\"next\"},5]}"))
                .as("others are passed over")
                .isEqualTo(Arrays.asList("2", null));

        Reading both = Reading.of(Tolerance.NONE, next, at("zeroth", LONG, "/link/0/page"));
        assertThat(both.row("{\"link\":[{\"rel\":\"next\",\"page\":7},{\"rel\":\"next\",\"page\":8}]}"))
                .as("one element for both")
                .containsExactly("7", "7");
    }

    @Test
    void a_value_on_the_way_that_holds_nothing_is_refused_where_nothing_is_tolerated() {
        Reading reading = Reading.of(Tolerance.NONE, at("city", TEXT, "/address/city"));

        assertThatThrownBy(() -> reading.row("{\"address\":7}"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Expected an object or an array at /address");
        assertThat(reading.row("{\"address\":{\"zip\":{\"a\":[1]}},\"city\":\"x\"}"))
                .containsExactly((Object) null);
    }
}
