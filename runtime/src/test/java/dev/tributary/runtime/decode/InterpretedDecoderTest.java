package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.PlainRows.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TimeFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** Columns of each type, decoded without generated code. */
class InterpretedDecoderTest {
    private static final ColumnType TEXT = new ColumnType.Text();

    private static InternalRow row(ColumnType type, String json) {
        List<ColumnModel> columns = List.of(field("v", type));
        StructType schema = PlainRows.schema(columns);
        try (JsonParser parser = JsonParsing.at("{\"v\":" + json + "}")) {
            return new InterpretedDecoder(new DecodeContext(schema, List.of("v"), Map.of()), columns).decode(parser);
        }
    }

    private static @Nullable Object value(ColumnType type, String json) {
        return PlainRows.of(row(type, json), PlainRows.schema(List.of(field("v", type))))
                .get(0);
    }

    private static void refused(ColumnType type, String json, String expected) {
        assertThatThrownBy(() -> row(type, json))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void numbers_and_booleans_are_of_their_columns_type() {
        assertThat(value(new ColumnType.Int64(), "7")).isEqualTo("7");
        assertThat(value(new ColumnType.Float64(), "7")).isEqualTo("7.0");
        assertThat(value(new ColumnType.Decimal(5, 2), "7")).isEqualTo("7.00");
        assertThat(value(new ColumnType.Bool(), "true")).isEqualTo("true");
        refused(new ColumnType.Int64(), "7.5", "a whole number");
        refused(new ColumnType.Float64(), "\"x\"", "a number");
        refused(new ColumnType.Decimal(5, 2), "7.005", "a decimal of at most 5 digits");
        refused(new ColumnType.Bool(), "1", "true or false");
    }

    @Test
    void times_are_read_as_their_columns_say() {
        TimeFormat seconds = new TimeFormat.EpochSeconds();
        assertThat(value(new ColumnType.Timestamp(TimeFormat.DEFAULT), "\"1970-01-01T00:00:01Z\""))
                .isEqualTo("1000000");
        assertThat(value(new ColumnType.Timestamp(seconds), "1")).isEqualTo("1000000");
        assertThat(value(new ColumnType.LocalTimestamp(null), "\"1970-01-01T00:00:01\""))
                .isEqualTo("1000000");
        assertThat(value(new ColumnType.LocalTimestamp(seconds), "1")).isEqualTo("1000000");
        assertThat(value(new ColumnType.Date(null), "\"1970-01-02\"")).isEqualTo("1");
        assertThat(value(new ColumnType.Date(seconds), "86400")).isEqualTo("1");
        refused(new ColumnType.LocalTimestamp(null), "1", "a date and time without a zone");
        refused(new ColumnType.Date(null), "86400", "a date such as");
    }

    @Test
    void bytes_come_as_base64_and_variants_hold_anything() {
        assertThat(row(new ColumnType.Binary(), "\"aGk=\"").getBinary(0))
                .isEqualTo("hi".getBytes(StandardCharsets.UTF_8));
        assertThat(value(new ColumnType.Variant(), "{\"a\":[1,true]}")).isEqualTo("{\"a\":[1,true]}");
    }

    @Test
    void a_struct_has_columns_further_in_and_one_of_the_rest() {
        ColumnType struct = new ColumnType.Struct(List.of(
                field("id", new ColumnType.Int64()),
                new ColumnModel("city", "", TEXT, true, new ColumnModel.At("/address/city")),
                new ColumnModel("rest", "", new ColumnType.Map(TEXT), true, new ColumnModel.Rest())));

        assertThat(value(struct, "{\"a\":\"x\",\"address\":{\"city\":\"Bonn\",\"zip\":1},\"id\":7,\"b\":2}"))
                .isEqualTo(Arrays.asList("7", "Bonn", Map.of("a", "x", "b", "2")));
        assertThat(value(struct, "{}")).isEqualTo(Arrays.asList(null, null, Map.of()));
        assertThat(value(struct, "null")).isNull();
        refused(struct, "[]", "an object");
    }
}
