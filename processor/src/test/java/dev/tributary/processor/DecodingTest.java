package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.DecodeException;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What generated decoders and schemas do. */
final class DecodingTest {
    private static final String HEAD = """
            @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
            @NoAuth @SinglePage
            public interface Shop {
              @GET("items") List<Item> items();
            """;
    private static final Generated SHOP = new Generated(HEAD + """
              record Item(@Key long id, Place place, List<Place> places) {}
              record Place(String city, Door door) {}
              record Door(long number, String color) {}
            }
            """);

    @Test
    void an_absent_a_null_and_an_empty_object_are_null_null_and_a_struct_of_nulls() {
        InternalRow absent = SHOP.decode("{\"id\": 1}");
        InternalRow isNull = SHOP.decode("{\"id\": 1, \"place\": null}");
        InternalRow empty = SHOP.decode("{\"id\": 1, \"place\": {}}");

        assertThat(absent.isNullAt(1)).isTrue();
        assertThat(isNull.isNullAt(1)).isTrue();
        assertThat(empty.isNullAt(1)).isFalse();
        assertThat(empty.getStruct(1, 2).isNullAt(0)).isTrue();
        assertThat(empty.getStruct(1, 2).isNullAt(1)).isTrue();
    }

    @Test
    void a_primitive_within_a_struct_must_have_a_value() {
        assertThat(SHOP.decode("{\"id\": 1, \"place\": {\"door\": {\"number\": 7, \"x\": [1]}}}")
                        .getStruct(1, 2)
                        .getStruct(1, 2)
                        .getLong(0))
                .isEqualTo(7);
        assertThatThrownBy(() -> SHOP.decode("{\"id\": 1, \"place\": {\"door\": {}}}"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("number");
    }

    @Test
    void structs_are_decoded_within_arrays() {
        InternalRow row = SHOP.decode("{\"places\": [{\"city\": \"Bonn\"}, null], \"id\": 1}");

        assertThat(row.getArray(2).getStruct(0, 2).getUTF8String(0)).isEqualTo(UTF8String.fromString("Bonn"));
        assertThat(row.getArray(2).isNullAt(1)).isTrue();
    }

    @Test
    void every_one_of_300_columns_gets_its_own_value() {
        String accessors = IntStream.range(0, 300)
                .mapToObj(i -> "Long column" + i + "();\n")
                .collect(Collectors.joining());
        Generated wide = new Generated(HEAD + "interface Item {\n@Key long id();\n" + accessors + "}\n}\n");
        String json = IntStream.range(0, 300)
                .mapToObj(i -> "\"column" + i + "\": " + i)
                .collect(Collectors.joining(", ", "{\"id\": 1000, ", "}"));

        InternalRow row = wide.decode(json);

        assertThat(row.getLong(0)).isEqualTo(1000);
        assertThat(IntStream.range(0, 300).allMatch(i -> row.getLong(i + 1) == i))
                .isTrue();
        assertThat(wide.schema().fieldNames()).hasSize(301).endsWith("column298", "column299");
    }

    @Test
    void columns_lie_deep_within_the_row_and_a_map_takes_the_rest() {
        Generated deep = new Generated(HEAD + """
                  record Item(@Key long id, @At("/author/login") String author, @At("/author/team/id") Long team,
                      @At("/link/[relation=next]/url") String next, @At("/tags/1") String second, Maker maker,
                      @JsonAnySetter Map<String, Object> others) {}
                  record Maker(@At("/place/city") String city, @JsonAnySetter Map<String, String> others) {}
                }
                """);

        InternalRow row = deep.decode("""
                {"x": 1, "author": {"team": {"id": 7, "n": [1]}, "login": "ada"}, "id": 5,
                 "link": [{"url": "a", "relation": "self"}, {"url": "b", "relation": "next"}, {"url": "c", "relation": "next"}],
                 "tags": ["one", "two"], "y": {"z": null},
                 "maker": {"place": {"city": "Bonn"}, "since": 1990}}
                """);

        assertThat(row.getLong(0)).isEqualTo(5);
        assertThat(row.getUTF8String(1)).hasToString("ada");
        assertThat(row.getLong(2)).isEqualTo(7);
        assertThat(row.getUTF8String(3)).hasToString("b");
        assertThat(row.getUTF8String(4)).hasToString("two");
        assertThat(row.getStruct(5, 2).getUTF8String(0)).hasToString("Bonn");
        assertThat(row.getStruct(5, 2).getMap(1).valueArray().getUTF8String(0)).hasToString("1990");
        assertThat(row.getMap(6).keyArray().getUTF8String(0)).hasToString("x");
        assertThat(row.getMap(6).keyArray().getUTF8String(1)).hasToString("y");
        assertThat(row.getMap(6).numElements()).isEqualTo(2);
    }

    @Test
    void what_lies_deep_is_null_where_there_is_nothing_and_an_error_where_it_is_no_object() {
        Generated deep = new Generated(HEAD + """
                  record Item(@Key long id, @At("/author/login") String author) {}
                }
                """);

        assertThat(deep.decode("{\"id\": 1}").isNullAt(1)).isTrue();
        assertThat(deep.decode("{\"id\": 1, \"author\": null}").isNullAt(1)).isTrue();
        assertThat(deep.decode("{\"id\": 1, \"author\": []}").isNullAt(1)).isTrue();
        assertThatThrownBy(() -> deep.decode("{\"id\": 1, \"author\": \"ada\"}"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("/author");
    }

    @Test
    void an_error_in_an_element_that_was_kept_names_its_place_in_the_response() {
        Generated deep = new Generated(HEAD + """
                  record Item(@Key long id, @At("/fields/[id=9]/value") Long size) {}
                }
                """);

        assertThatThrownBy(() -> deep.decode(
                        "{\"id\": 1, \"fields\": [{\"id\": 8, \"value\": \"x\"}, {\"value\": \"y\", \"id\": 9}]}"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("/fields/1/value")
                .hasMessageContaining("\"y\"");
    }

    @Test
    void values_are_converted_from_what_they_are_on_the_wire() {
        Generated encoded = new Generated(HEAD + """
                  record Item(@Key long id, @Capture("users/(\\\\d+)|.*") Long user,
                      @WireFormat(Wire.ZERO_ONE) @WireFormat(Wire.TRUE_FALSE) Boolean sold,
                      @WireFormat(Wire.COMMA_SEPARATED) List<String> tags, @WireFormat(Wire.JSON_IN_TEXT) Place place,
                      @WireFormat(Wire.JSON_AS_TEXT) String raw, @Pairs(name = "k", value = "v") Map<String, Long> sizes,
                      @WireFormat(Wire.ISO_DATE) @WireFormat(Wire.EPOCH_MILLIS) LocalDate due,
                      @WireFormat(value = Wire.PATTERN, pattern = "dd.MM.yyyy HH:mm") LocalDateTime seen,
                      @WireFormat(Wire.DOT_NET_DATE) Instant made) {}
                  record Place(String city) {}
                }
                """);

        InternalRow row = encoded.decode("""
                {"id": "1", "user": "users/42", "sold": "TRUE", "tags": "red, green", "place": "{\\"city\\": \\"Bonn\\"}",
                 "raw": {"a": [1, 2.50]}, "sizes": [{"v": 3, "k": "s", "x": []}, {"k": "m", "v": null}],
                 "due": 86400000, "seen": "02.01.1970 00:01", "made": "/Date(1000+0100)/"}
                """);

        assertThat(row.getLong(1)).isEqualTo(42);
        assertThat(row.getBoolean(2)).isTrue();
        assertThat(row.getArray(3).getUTF8String(1)).hasToString("green");
        assertThat(row.getStruct(4, 1).getUTF8String(0)).hasToString("Bonn");
        assertThat(row.getUTF8String(5)).hasToString("{\"a\":[1,2.50]}");
        assertThat(row.getMap(6).valueArray().getLong(0)).isEqualTo(3);
        assertThat(row.getMap(6).valueArray().isNullAt(1)).isTrue();
        assertThat(row.getInt(7)).isEqualTo(1);
        assertThat(row.getLong(8)).isEqualTo((86_400L + 60) * 1_000_000);
        assertThat(row.getLong(9)).isEqualTo(1_000_000);
        assertThat(encoded.decode("{\"id\": 1, \"user\": \"robot\"}").isNullAt(1))
                .isTrue();
        assertThat(encoded.decode("{\"id\": 1, \"place\": \"\"}").isNullAt(4)).isTrue();
        for (String wrong : List.of(
                "\"sold\": \"maybe\"", "\"place\": \"{\"", "\"place\": \"{} {}\"", "\"due\": 1000", "\"tags\": [1]")) {
            assertThatThrownBy(() -> encoded.decode("{\"id\": 1, " + wrong + "}"))
                    .as(wrong)
                    .isInstanceOf(DecodeException.class);
        }
    }

    @Test
    void rows_are_arrays_or_single_values() {
        Generated arrays = new Generated(HEAD + """
                  record Item(@Key @At("/0") long id, @At("/2/name") String name) {}
                }
                """);
        Generated single = new Generated(HEAD + "record Item(@Key @At(\"\") String tag) {}\n}\n");

        assertThat(arrays.decode("[7, 8, {\"name\": \"x\"}]").getUTF8String(1)).hasToString("x");
        assertThat(single.decode("\"red\"").getUTF8String(0)).hasToString("red");
    }

    @Test
    void columns_are_called_as_java_and_spark_have_their_own_words() {
        Generated named = new Generated(
                HEAD
                        + """
                  interface Item { @Key long id(); String row(); Decode decode(); FIELDS fields(); Value value(); short tiny();
                      float ratio(); ZonedDateTime at(); OffsetDateTime finish(); State state(); List<Map<String, List<Long>>> deep(); }
                  record Decode(@JsonProperty("class") String kind, @JsonProperty("new") Boolean fresh) {}
                  record FIELDS(String json) {}
                  record Value(Long field) {}
                  enum State { OPEN }
                }
                """.replace(
                                        "interface Item",
                                        "@SuppressWarnings({\"tributary:T-COLUMN-MAP\", \"tributary:T-COLUMN-NARROW\"}) interface Item"));

        InternalRow row = named.decode("""
                {"id": 1, "row": "r", "decode": {"class": "c", "new": true}, "fields": {"json": "j"}, "value": {"field": 3},
                 "tiny": 4, "ratio": 0.5, "at": "1970-01-01T00:00:01Z", "finish": "1970-01-01T01:00:00+01:00",
                 "state": "UNKNOWN_TO_US", "deep": [{"a": [1]}]}
                """);

        assertThat(row.getStruct(2, 2).getUTF8String(0)).hasToString("c");
        assertThat(row.getStruct(3, 1).getUTF8String(0)).hasToString("j");
        assertThat(row.getStruct(4, 1).getLong(0)).isEqualTo(3);
        assertThat(row.getLong(5)).isEqualTo(4);
        assertThat(row.getDouble(6)).isEqualTo(0.5);
        assertThat(row.getLong(7)).isEqualTo(1_000_000);
        assertThat(row.getLong(8)).isZero();
        assertThat(row.getUTF8String(9)).hasToString("UNKNOWN_TO_US");
        assertThat(row.getArray(10).getMap(0).valueArray().getArray(0).getLong(0))
                .isEqualTo(1);
    }

    /** The classes generated for a descriptor, loaded. */
    private record Generated(GeneratedSource source) {

        Generated(String descriptor) {
            this(new GeneratedSource("p.Shop", descriptor));
        }

        StructType schema() {
            return source.schema("p.ShopSchemas", "items");
        }

        InternalRow decode(String json) {
            StructType schema = schema();
            DecodeContext context = new DecodeContext(schema, List.of(schema.fieldNames()), Map.of());
            RowDecoder decoder = source.decoder("p.ShopDecoders", "itemDecoder", context);
            try (JsonParser parser = Json.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
                parser.nextToken();
                return parser.currentToken() == JsonToken.START_OBJECT
                        ? decoder.decode(parser)
                        : decoder.decodeOther(parser);
            }
        }
    }
}
