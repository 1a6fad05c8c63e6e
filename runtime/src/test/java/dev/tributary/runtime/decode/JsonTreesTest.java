package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.JsonParsing.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class JsonTreesTest {

    @Test
    void an_object_is_a_map_of_what_java_has_for_json() {
        Map<String, @Nullable Object> object = JsonTrees.object(
                at("{\"t\":\"x\",\"n\":-7,\"big\":12345678901234567890,\"d\":1.50,\"yes\":true,\"no\":false,"
                        + "\"nothing\":null,\"list\":[1,[],{}],\"inner\":{\"a\":1}}"));

        assertThat(object)
                .containsEntry("t", "x")
                .containsEntry("n", -7L)
                .containsEntry("big", new BigInteger("12345678901234567890"))
                .containsEntry("d", new BigDecimal("1.50"))
                .containsEntry("yes", true)
                .containsEntry("no", false)
                .containsEntry("nothing", null)
                .containsEntry("list", List.of(1L, List.of(), Map.of()))
                .containsEntry("inner", Map.of("a", 1L));
        assertThatThrownBy(() -> JsonTrees.object(at("[1]")))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("an object");
    }

    @Test
    void what_java_has_for_json_is_read_as_such() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("t", "x");
        object.put("numbers", List.of((short) 1, 2, 3L, 0.5f, 1.25, new BigDecimal("1.50"), BigInteger.TEN));
        object.put("others", Arrays.asList(true, null, Map.of("a", List.of("b"))));

        try (JsonParser json = JsonTrees.parser(at("{}"), object)) {
            assertThat(json.currentToken()).isEqualTo(JsonToken.START_OBJECT);
            assertThat(Encoded.jsonAsText(json))
                    .hasToString("{\"t\":\"x\",\"numbers\":[1,2,3,0.5,1.25,1.50,10],"
                            + "\"others\":[true,null,{\"a\":[\"b\"]}]}");
        }
        assertThatThrownBy(() -> JsonTrees.parser(at("{}"), Map.of("a", 'x')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Character is no value of JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"x\"}|true",
                "{\"b\":{\"a\":\"y\"},\"a\":\"x\"}|true",
                "{\"a\":null,\"a\":\"x\"}|true",
                "{\"a\":\"y\"}|false",
                "{\"a\":null}|false",
                "{\"a\":[\"x\"]}|false",
                "{\"b\":\"x\"}|false",
                "{}|false",
                "[\"a\",\"x\"]|false",
                "\"x\"|false"
            })
    void an_element_has_a_member_that_is_that_text(String element, boolean has) {
        assertThat(BufferedJson.of(at(element)).has("a", "x")).isEqualTo(has);
    }

    @Test
    void a_member_that_is_a_number_or_a_boolean_is_known_by_its_characters() {
        BufferedJson element = BufferedJson.of(at("{\"n\":1.50,\"b\":true}"));
        assertThat(element.has("n", "1.50")).isTrue();
        assertThat(element.has("n", "1.5")).isFalse();
        assertThat(element.has("b", "true")).isTrue();
    }
}
