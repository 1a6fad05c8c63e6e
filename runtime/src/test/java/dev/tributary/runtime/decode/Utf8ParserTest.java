package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.JsonParsing.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/** Values that are taken from the buffer are those that Jackson reads. */
final class Utf8ParserTest {
    private static final int BUFFER = 8_000;

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ascii(),
                        Arbitraries.strings().all(),
                        Arbitraries.strings().withChars('"', '\\', '/', '\u00e9', '\u20ac', 'a', '\u0001', '\u007f'),
                        Arbitraries.strings().withCharRange('\u4e00', '\u4eff').map(text -> text + "\ud83d\ude00"))
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    @Property
    void every_text_survives_wherever_it_lies_in_the_buffer(
            @ForAll List<@From("texts") String> texts, @ForAll @IntRange(max = 2 * BUFFER) int before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            json.writeString("x".repeat(before));
            texts.forEach(json::writeString);
            json.writeEndArray();
        }

        try (JsonParser json = Json.parser(new ByteArrayInputStream(bytes.toByteArray()))) {
            json.nextToken();
            json.nextToken();
            for (String text : texts) {
                json.nextToken();
                assertThat(Values.text(json)).isEqualTo(UTF8String.fromString(text));
            }
            assertThat(json.nextToken()).isEqualTo(JsonToken.END_ARRAY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eda080", "f4908080", "ff", "c3", "e282", "80", "f0808080", "0a", "1f", "00"})
    void what_is_no_text_is_refused(String hex) {
        byte[] wrong = HexFormat.of().parseHex("5b2261" + hex + "61225d");

        try (JsonParser json = Json.parser(new ByteArrayInputStream(wrong))) {
            json.nextToken();
            json.nextToken();
            assertThatThrownBy(() -> Values.text(json)).isInstanceOfAny(JacksonException.class, DecodeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void json_is_read_in_each_of_its_encodings_with_a_mark_and_without(String name) {
        Charset encoding = Charset.forName(name);
        for (String mark : List.of("", "\ufeff")) {
            for (String document : List.of("[\"Łódź\"]", "[\"" + "大".repeat(BUFFER) + "\"]")) {
                try (JsonParser json = Json.parser(new ByteArrayInputStream((mark + document).getBytes(encoding)))) {
                    json.nextToken();
                    json.nextToken();
                    assertThat("[\"" + Values.text(json) + "\"]").isEqualTo(document);
                    assertThat(json.nextToken()).isEqualTo(JsonToken.END_ARRAY);
                }
            }
        }
    }

    @Test
    void nothing_at_all_has_no_token() {
        for (String nothing : List.of("", " ", "\ufeff")) {
            try (JsonParser json = Json.parser(new ByteArrayInputStream(nothing.getBytes(StandardCharsets.UTF_8)))) {
                assertThat(json.nextToken()).isNull();
            }
        }
    }

    @Test
    void a_text_that_is_skipped_leads_to_the_next_token() {
        for (String text : List.of("\"plain\"", "\"\\\"quoted\\\"\"", "\"" + "é".repeat(BUFFER) + "\"", "\"\"")) {
            try (JsonParser json = at("[" + text + ",1]")) {
                json.nextToken();
                assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
            }
        }
    }

    @Property
    void every_number_in_plain_notation_is_the_double_that_java_reads(
            @ForAll @IntRange(max = 25) int fraction, @ForAll long digits) {
        String number = new java.math.BigDecimal(java.math.BigInteger.valueOf(digits), fraction).toPlainString();

        assertThat(Values.float64(at(number))).isEqualTo(Double.parseDouble(number));
        assertThat(Values.float64(at("-0.0"))).isEqualTo(-0.0);
    }

    @Property
    void every_date_is_the_day_that_java_reads(@ForAll @IntRange(min = -720_000, max = 2_932_896) int day) {
        String date = LocalDate.ofEpochDay(day).toString();

        assertThat(Values.date(at("\"" + date + "\""))).isEqualTo(day);
    }

    /** Of every length that a word of eight bytes can divide, with each kind of character at each place. */
    @Test
    void a_text_is_itself_whatever_stands_at_whichever_place() {
        for (String odd :
                List.of("\"", "\\", "\u0001", "\u001f", " ", "!", "#", "[", "]", "\u007f", "\u0080", "é", "\u07ff")) {
            for (int length = 0; length < 19; length++) {
                for (int place = 0; place <= length; place++) {
                    survives("a".repeat(place) + odd + "b".repeat(length - place));
                }
            }
        }
        for (String wide : List.of("\u0800", "\ud7ff", "\ue000", "\uffff", "\ud800\udc00", "\udbff\udfff")) {
            survives("before " + wide + " after");
        }
    }

    private static void survives(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            json.writeString(text);
            json.writeNumber(1);
            json.writeEndArray();
        }
        try (JsonParser json = Json.parser(new ByteArrayInputStream(bytes.toByteArray()))) {
            json.nextToken();
            json.nextToken();
            assertThat(Values.text(json)).isEqualTo(UTF8String.fromString(text));
            assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        }
        try (JsonParser json = Json.parser(new ByteArrayInputStream(bytes.toByteArray()))) {
            json.nextToken();
            json.nextToken();
            assertThat(json.nextToken()).as("passed over").isEqualTo(JsonToken.VALUE_NUMBER_INT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c080",
                "c1bf",
                "e09fbf",
                "eda080",
                "edbfbf",
                "f08fbfbf",
                "f4908080",
                "f888808080",
                "c3c3",
                "e28228",
                "f09f98",
                "bf"
            })
    void bytes_that_are_no_utf8_are_known(String hex) {
        byte[] wrong = HexFormat.of().parseHex("61" + hex + "61");
        assertThat(Utf8Bytes.isValid(wrong, 0, wrong.length)).isFalse();
        assertThat(Utf8Bytes.isValid(wrong, 1, wrong.length - 1)).isFalse();
        assertThat(Utf8Bytes.isValid(wrong, 0, 1)).as("what comes before").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7f", "c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbf", "f0908080", "f48fbfbf"})
    void bytes_that_are_utf8_are_known(String hex) {
        byte[] right = HexFormat.of().parseHex("61" + hex + "61");
        assertThat(Utf8Bytes.isValid(right, 0, right.length)).isTrue();
        assertThat(Utf8Bytes.isValid(right, 1, right.length - 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "1969-12-31", "2000-02-29", "2024-12-31", "0001-01-01", "9999-12-31"})
    void a_date_is_the_day_that_java_reads(String date) {
        assertThat(Values.date(at("\"" + date + "\"")).longValue())
                .isEqualTo(LocalDate.parse(date).toEpochDay());
    }

    private static Utf8Parser firstElement(String json) {
        Utf8Parser parser = (Utf8Parser) Json.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        parser.nextToken();
        parser.nextToken();
        return parser;
    }

    @Test
    void a_text_without_escapes_is_taken_out_of_the_buffer_once() {
        for (String text : List.of("", "plain", "é and 大", "\ud83d\ude00")) {
            try (Utf8Parser json = firstElement("[\"" + text + "\",1]")) {
                assertThat(json.takeText()).isEqualTo(UTF8String.fromString(text));
                assertThat(json.takeText()).as("no longer there").isNull();
                assertThat(json.getString()).isEmpty();
                assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
            }
        }
    }

    @Test
    void a_text_that_is_escaped_or_was_read_already_is_left_to_be_read() {
        try (Utf8Parser json = firstElement("[\"a\\n\",1]")) {
            assertThat(json.takeText()).isNull();
            assertThat(json.getString()).isEqualTo("a\n");
        }
        try (Utf8Parser json = firstElement("[\"read\",1]")) {
            assertThat(json.getString()).isEqualTo("read");
            assertThat(json.takeText()).isNull();
            assertThat(json.takeIsoMicros()).isEqualTo(IsoTimes.NONE);
        }
    }

    @Test
    void times_and_dates_are_taken_out_of_the_buffer_once() {
        try (Utf8Parser json = firstElement("[\"1970-01-01T00:00:01Z\",1]")) {
            assertThat(json.takeIsoMicros()).isEqualTo(1_000_000);
            assertThat(json.takeIsoMicros()).isEqualTo(IsoTimes.NONE);
            assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        }
        try (Utf8Parser json = firstElement("[\"1970-01-03\",1]")) {
            assertThat(json.takeIsoDays()).isEqualTo(2);
            assertThat(json.takeIsoDays()).isEqualTo(IsoTimes.NONE);
            assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        }
    }

    @Test
    void what_is_no_time_of_the_common_form_stays_where_it_is() {
        for (String text : List.of("1970-01-01 00:00:01Z", "soon", "é")) {
            try (Utf8Parser json = firstElement("[\"" + text + "\",1]")) {
                assertThat(json.takeIsoMicros()).isEqualTo(IsoTimes.NONE);
                assertThat(json.takeIsoDays()).isEqualTo(IsoTimes.NONE);
                assertThat(json.takeText()).isEqualTo(UTF8String.fromString(text));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0",
        "-7,-7,0",
        "1.50,150,2",
        "-0.25,-25,2",
        "123456789012345678,123456789012345678,0",
        "-12345678.9012345678,-123456789012345678,10"
    })
    void a_number_of_at_most_18_digits_is_known_by_its_digits(String number, long digits, int fraction) {
        try (Utf8Parser json = firstElement("[" + number + "]")) {
            assertThat(json.digits()).isEqualTo(digits);
            assertThat(json.fraction()).isEqualTo(fraction);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "1.5E-3", "1234567890123456789", "123456789012345678.9"})
    void another_number_is_read_in_full(String number) {
        try (Utf8Parser json = firstElement("[" + number + "]")) {
            assertThat(json.digits()).isEqualTo(Long.MIN_VALUE);
        }
    }
}
