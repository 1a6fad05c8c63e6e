package dev.tributary.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "12345678901234567890.120",
                "\"a\\\"b\"",
                "[]",
                "[1,[2,{}],null]",
                "{\"b\":1,\"a\":{\"c\":[false]}}"
            })
    void what_is_read_is_written_as_it_was(String json) {
        assertThat(JsonValue.parse(json).toJson()).isEqualTo(json);
    }

    @Test
    void a_mistake_is_shown_by_line_and_column() {
        assertThatThrownBy(() -> JsonValue.parse("{\n  \"a\": }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2, column ");
        assertThatThrownBy(() -> JsonValue.parse("{} {}")).hasMessageContaining("more follows the value");
        assertThatThrownBy(() -> JsonValue.parse(" ")).hasMessage("there is nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}|/a|{\"a\":\"x\"}",
                "{\"a\":1}|/b/c|{\"a\":1,\"b\":{\"c\":\"x\"}}",
                "{\"a\":[1,2]}|/a/1|{\"a\":[1,\"x\"]}",
                "{\"a\":[1]}|/a/1|{\"a\":[1,\"x\"]}",
                "{}|/a/0/b|{\"a\":[{\"b\":\"x\"}]}",
                "{\"a\":null}|/a/b|{\"a\":{\"b\":\"x\"}}",
                "{}|/a~1b/~0|{\"a/b\":{\"~\":\"x\"}}"
            })
    void a_value_is_put_where_the_place_leads(String json, String place, String expected) {
        JsonValue put = JsonValue.parse(json).with(JsonPlace.of(place), JsonValue.of("x"));

        assertThat(put.toJson()).isEqualTo(expected);
        assertThat(put.at(JsonPlace.of(place))).contains(JsonValue.of("x"));
        assertThat(JsonPlace.of(place)).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":1}|/a/b", "{\"a\":[]}|/a/b", "{\"a\":[]}|/a/1", "{\"a\":[]}|/a/01"})
    void a_place_through_something_else_is_refused(String json, String place) {
        assertThatThrownBy(() -> JsonValue.parse(json).with(JsonPlace.of(place), JsonValue.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("`/a` is a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[[[[[[[[1]]]]]]]]", "{\"a\":\"0123456789012345678901234567890123456789\"}", "[1,2,3,4,5,6]"})
    void a_value_of_a_stream_is_read_to_a_bound(String text) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            assertThat(JsonValue.read(json, 80)).isEmpty();
        }
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            assertThat(JsonValue.read(json, 1_000)).contains(JsonValue.parse(text));
        }
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        JsonValue value = JsonValue.parse("{\"a\":[1],\"b\":\"text\"}");

        assertThat(value.at(JsonPlace.of("/a/1"))).isEmpty();
        assertThat(value.at(JsonPlace.of("/a/x"))).isEmpty();
        assertThat(value.at(JsonPlace.of("/b/c"))).isEmpty();
        assertThat(value.at(JsonPlace.of(""))).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/a~", "/~2"})
    void what_is_no_pointer_is_refused(String text) {
        assertThatThrownBy(() -> JsonPlace.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
