package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.JsonParsing.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.TimeFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class ValuesTest {

    private static void refused(String json, Function<JsonParser, ?> value) {
        assertThatThrownBy(() -> value.apply(at(json))).isInstanceOf(DecodeException.class);
    }

    @Property
    void every_long_survives_as_a_number_and_as_a_text(@ForAll long value) {
        assertThat(Values.int64(at(Long.toString(value)))).isEqualTo(value);
        assertThat(Values.int64(at("\"" + value + "\""))).isEqualTo(value);
        assertThat(Values.int64(at(value + ".0"))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.5",
                "\"12.5\"",
                "9223372036854775808",
                "-9223372036854775809",
                "1e19",
                "1e400",
                "\"\"",
                "\" 12\"",
                "\"0x10\"",
                "true",
                "[]",
                "{}",
                "\"NaN\""
            })
    void what_is_no_long_is_refused_rather_than_cut(String json) {
        refused(json, Values::int64);
    }

    @Test
    void whole_numbers_in_other_notations_are_longs() {
        assertThat(Values.int64(at("12.0"))).isEqualTo(12);
        assertThat(Values.int64(at("1.2e1"))).isEqualTo(12);
        assertThat(Values.int64(at("null"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "\"NaN\"", "\"Infinity\"", "true", "\"\"", "{}"})
    void what_is_no_finite_number_is_refused(String json) {
        refused(json, Values::float64);
    }

    @Property
    void every_finite_double_survives(@ForAll double value) {
        assertThat(Values.float64(at(Double.toString(value)))).isEqualTo(value);
        assertThat(Values.float64(at("\"" + value + "\""))).isEqualTo(value);
    }

    @Property
    void every_decimal_that_fits_survives(
            @ForAll @BigRange(min = "-99999999.99", max = "99999999.99") @Scale(2) BigDecimal value) {
        assertThat(Values.decimal(at(value.toPlainString()), 10, 2).toJavaBigDecimal())
                .isEqualByComparingTo(value);
        assertThat(Values.decimal(at("\"" + value.toPlainString() + "\""), 10, 2)
                        .scale())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "100000000", "1e999999", "\"1e99999999999\"", "\"one\"", "false"})
    void decimals_that_need_rounding_or_more_digits_are_refused(String json) {
        refused(json, parser -> Values.decimal(parser, 10, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "-1e999999999", "1e-300000", "0.001"})
    @Timeout(5)
    void powers_of_ten_are_refused_without_being_written_out(String json) {
        refused(json, parser -> Values.decimal(parser, 10, 2));
        refused(json, Values::int64);
    }

    @Test
    void decimals_may_have_zeros_to_spare() {
        assertThat(Values.decimal(at("1.5000"), 10, 2)).hasToString("1.50");
        assertThat(Values.decimal(at("0e-30"), 10, 2)).hasToString("0.00");
        assertThat(Values.decimal(at("1e7"), 10, 2)).hasToString("10000000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.10|1.10", "1E+2|1E+2", "true|true", "\"x\"|x", "12345678901234567890|12345678901234567890"})
    void texts_keep_the_characters_of_the_source(String json, String text) {
        assertThat(Values.text(at(json))).isEqualTo(UTF8String.fromString(text));
    }

    @Test
    void texts_are_all_of_unicode_but_half_characters() {
        assertThat(Values.text(at("\"\\u0000\\ud83d\\ude00\u00e9\"")).toString())
                .isEqualTo("\u0000\ud83d\ude00\u00e9");
        refused("\"\\ud83d\"", Values::text);
        refused("{}", Values::text);
        refused("[\"a\"]", Values::text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59.123456Z,1772323199123456",
        "2026-03-01T01:59:59.1234569+02:00,1772323199123456",
        "1969-12-31T23:59:59.9999999Z,-1",
        "2024-02-29T00:00:00Z,1709164800000000"
    })
    void timestamps_are_microseconds_cut_towards_the_past(String text, long micros) {
        assertThat(Values.timestamp(at("\"" + text + "\""), TimeFormat.DEFAULT)).isEqualTo(micros);
    }

    @Test
    void timestamps_come_in_the_format_that_is_declared_and_no_other() {
        assertThat(Values.timestamp(at("1.5"), new TimeFormat.EpochSeconds())).isEqualTo(1_500_000L);
        assertThat(Values.timestamp(at("\"1500\""), new TimeFormat.EpochMillis()))
                .isEqualTo(1_500_000L);
        refused("1772323199", parser -> Values.timestamp(parser, TimeFormat.DEFAULT));
        refused("\"2026-02-29T00:00:00Z\"", parser -> Values.timestamp(parser, TimeFormat.DEFAULT));
        refused("\"2026-02-28T00:00:00\"", parser -> Values.timestamp(parser, TimeFormat.DEFAULT));
        refused("1e30", parser -> Values.timestamp(parser, new TimeFormat.EpochSeconds()));
        refused("true", parser -> Values.timestamp(parser, new TimeFormat.EpochSeconds()));
    }

    @Property
    void every_instant_of_spark_survives(@ForAll int seconds, @ForAll @IntRange(max = 999_999) int micros) {
        Instant instant = Instant.ofEpochSecond(seconds).plus(micros, ChronoUnit.MICROS);
        assertThat(Values.timestamp(at("\"" + instant + "\""), TimeFormat.DEFAULT))
                .isEqualTo(seconds * 1_000_000L + micros);
    }

    @Test
    void dates_and_local_times_have_no_zone() {
        assertThat(Values.date(at("\"1969-12-31\""))).isEqualTo(-1);
        assertThat(Values.localTimestamp(at("\"1970-01-01T00:00:01.5\""))).isEqualTo(1_500_000L);
        refused("\"1970-01-01T00:00:01Z\"", Values::localTimestamp);
        refused("\"1970-01-01T00:00:01\"", Values::date);
        refused("0", Values::date);
    }

    @Test
    void bytes_are_base64() {
        assertThat(Values.binary(at("\"aGk=\""))).isEqualTo("hi".getBytes(StandardCharsets.UTF_8));
        refused("\"a_-\"", Values::binary);
    }

    @Test
    void booleans_are_no_texts() {
        assertThat(Values.bool(at("true"))).isTrue();
        assertThat(Values.bool(at("null"))).isNull();
        refused("\"true\"", Values::bool);
        refused("1", Values::bool);
    }

    @Test
    void arrays_and_maps_keep_nulls_and_the_last_of_equal_names() {
        assertThat(Values.array(at("[1,null,3]"), Values::int64).numElements()).isEqualTo(3);
        assertThat(Values.array(at("[1,null,3]"), Values::int64).isNullAt(1)).isTrue();
        var map = Values.map(at("{\"a\":1,\"b\":null,\"a\":2}"), Values::int64);
        assertThat(map.numElements()).isEqualTo(2);
        assertThat(map.valueArray().getLong(0)).isEqualTo(2);
        refused("{}", parser -> Values.array(parser, Values::int64));
        refused("[]", parser -> Values.map(parser, Values::int64));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":[1,2.5,{\"a\":null}],\"a\":\"x\",\"b2\":true}",
                "[]",
                "{}",
                "\"\u00e9\"",
                "1e300",
                "123456789012345678901234567890",
                "12345678901234567890123456789012345678901234567890",
                "0.10",
                "{\"a\":1,\"a\":2}",
                "null"
            })
    void variants_equal_those_that_spark_makes(String json) throws Exception {
        VariantVal ours = Variants.decode(at(json));
        Variant spark = VariantBuilder.parseJson(json, true);
        assertThat(ours.getValue()).isEqualTo(spark.getValue());
        assertThat(ours.getMetadata()).isEqualTo(spark.getMetadata());
    }

    @Test
    void an_error_shows_path_expectation_and_a_bounded_excerpt() {
        JsonParser json = at("[{\"user\":{\"id\":\"" + "x".repeat(500) + "\"}}]");
        while (!"id".equals(json.currentName()) || json.currentToken() != JsonToken.VALUE_STRING) {
            json.nextToken();
        }
        assertThatThrownBy(() -> Values.int64(json))
                .hasMessageContaining("/0/user/id")
                .hasMessageContaining("whole number")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9_007_199_254_740_993L, Long.MAX_VALUE, Long.MIN_VALUE})
    void longs_are_exact_as_numbers_as_texts_and_with_zeros_after_the_point(long value) {
        assertThat(Values.int64(at(Long.toString(value)))).isEqualTo(value);
        assertThat(Values.int64(at("\"" + value + "\""))).isEqualTo(value);
        assertThat(Values.int64(at(value + ".0"))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-17",
                "0.0",
                "0.5",
                "-2.25",
                "0.1",
                "123.456",
                "9007199254740992.0",
                "-9007199254740992.0",
                "9007199254740993.0",
                "-9007199254740993.0",
                "900719925474099.3",
                "0.00000000000000001",
                "1.7976931348623157e308",
                "4.9e-324",
                "1e-400",
                "123456789012345678.5",
                "12345678901234567890.5"
            })
    void doubles_are_the_nearest_to_what_is_written(String number) {
        assertThat(Values.float64(at(number))).isEqualTo(Double.parseDouble(number));
        assertThat(Values.float64(at("\"" + number + "\""))).isEqualTo(Double.parseDouble(number));
    }

    @Test
    void a_zero_keeps_its_sign_and_null_is_no_number() {
        assertThat(Values.float64(at("-0.0"))).isEqualTo(-0.0);
        assertThat(Values.float64(at("null"))).isNull();
        assertThat(Values.decimal(at("null"), 10, 2)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1,1.00",
        "-1,-1.00",
        "0,0.00",
        "-0.5,-0.50",
        "1.5,1.50",
        "1.25,1.25",
        "99999999.99,99999999.99",
        "-99999999.99,-99999999.99"
    })
    void decimals_have_as_many_digits_after_the_point_as_their_column(String number, String decimal) {
        assertThat(Values.decimal(at(number), 10, 2)).hasToString(decimal);
        assertThat(Values.decimal(at("\"" + number + "\""), 10, 2)).hasToString(decimal);
        assertThat(Values.decimal(at(number), 10, 2).precision()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000", "-100000000", "99999999.991", "100000000.00", "123456789012", "1e8"})
    void decimals_beyond_the_digits_of_their_column_are_refused(String number) {
        refused(number, parser -> Values.decimal(parser, 10, 2));
        refused("\"" + number + "\"", parser -> Values.decimal(parser, 10, 2));
    }

    @Test
    void decimals_of_many_digits_are_exact() {
        String most = "9".repeat(28) + "." + "9".repeat(10);
        assertThat(Values.decimal(at(most), 38, 10)).hasToString(most);
        assertThat(Values.decimal(at("-" + most), 38, 10)).hasToString("-" + most);
        assertThat(Values.decimal(at("999999999999999999"), 18, 0)).hasToString("999999999999999999");
        assertThat(Values.decimal(at("-999999999999999999"), 18, 0)).hasToString("-999999999999999999");
        assertThat(Values.decimal(at("1"), 38, 20)).hasToString("1." + "0".repeat(20));
        refused("1000000000000000000", parser -> Values.decimal(parser, 18, 0));
        refused("1" + "0".repeat(28), parser -> Values.decimal(parser, 38, 10));
    }

    @Test
    void a_text_of_a_thousand_characters_can_be_a_number_and_no_longer_one() {
        assertThat(Values.int64(at("\"" + "0".repeat(999) + "7\""))).isEqualTo(7);
        refused("\"" + "0".repeat(1000) + "7\"", Values::int64);
    }

    @Test
    void null_is_no_value_of_any_type() {
        assertThat(Values.int64(at("null"))).isNull();
        assertThat(Values.text(at("null"))).isNull();
        assertThat(Values.timestamp(at("null"), TimeFormat.DEFAULT)).isNull();
        assertThat(Values.timestamp(at("null"), new TimeFormat.EpochSeconds())).isNull();
        assertThat(Values.localTimestamp(at("null"))).isNull();
        assertThat(Values.localTimestamp(at("null"), new TimeFormat.EpochSeconds()))
                .isNull();
        assertThat(Values.date(at("null"))).isNull();
        assertThat(Values.date(at("null"), new TimeFormat.EpochSeconds())).isNull();
        assertThat(Values.binary(at("null"))).isNull();
        assertThat(Values.variant(at("null"))).isNull();
        assertThat(Values.array(at("null"), Values::int64)).isNull();
        assertThat(Values.map(at("null"), Values::int64)).isNull();
    }

    @Test
    void dates_and_local_times_can_have_a_format_of_their_own() {
        TimeFormat seconds = new TimeFormat.EpochSeconds();
        assertThat(Values.localTimestamp(at("1.5"), seconds)).isEqualTo(1_500_000L);
        assertThat(Values.date(at("172800"), seconds)).isEqualTo(2);
        assertThat(Values.date(at("-86400"), seconds)).isEqualTo(-1);
        assertThatThrownBy(() -> Values.date(at("172801"), seconds))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("a date, whose time is midnight in UTC");
    }

    @Test
    void dates_of_years_with_more_digits_are_read_too() {
        assertThat(Values.date(at("\"+12345-01-01\"")).longValue())
                .isEqualTo(LocalDate.of(12_345, 1, 1).toEpochDay());
        refused("\"2026-02-30\"", Values::date);
        refused("\"+999999999-01-01T00:00:00Z\"", parser -> Values.timestamp(parser, TimeFormat.DEFAULT));
    }

    @Test
    void variants_hold_both_booleans_and_arrays_in_arrays() {
        assertThat(Values.variant(at("[true,[false,[1]],[2]]"))).hasToString("[true,[false,[1]],[2]]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 17, 1000})
    void arrays_have_all_of_their_elements(int length) {
        String json = IntStream.range(0, length).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        ArrayData array = Values.array(at(json), Values::int64);
        assertThat(array.numElements()).isEqualTo(length);
        for (int i = 0; i < length; i++) {
            assertThat(array.getLong(i)).isEqualTo(i);
        }
    }
}
