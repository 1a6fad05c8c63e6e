package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the body of a response that announces an error. */
class ErrorBodiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"m\"}|m",
                "{\"code\":\"c\",\"reason\":\"r\",\"title\":\"t\",\"error\":\"e\",\"detail\":\"d\",\"message\":\"m\"}|m",
                "{\"error\":\"e\",\"error_description\":\"d\"}|d",
                "{\"Message\":\"first\",\"message\":\"second\"}|first",
                "{\"code\":7,\"error\":{\"type\":\"x\",\"reason\":\"r\"}}|r",
                "{\"errors\":[{\"detail\":\"in an array\"}]}|in an array",
                "{\"message\":null,\"title\":\"t\"}|t",
                "{\"title\":\"t\",\"data\":[\"message\"|t",
                "{\"a\":\"b\"}|{\"a\":\"b\"}",
                "no json|no json",
                "\"text\"|\"text\"",
                "''|''"
            })
    void the_best_named_text_is_what_a_source_says(String body, String words) {
        assertThat(SourceWords.of(body)).isEqualTo(words);
    }

    @Test
    void what_a_source_says_is_on_one_line_of_a_length_that_a_message_can_have() {
        assertThat(SourceWords.of("{\"message\":\"a\\n\\tb\"}")).isEqualTo("a b");
        assertThat(SourceWords.of("{\"message\":\"" + "x".repeat(301) + "\"}")).isEqualTo("x".repeat(300) + "...");
        assertThat(SourceWords.of("y".repeat(300))).isEqualTo("y".repeat(300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>No <b>such</b> thing</p>|No such thing",
                "<html><head><title>x</title></head><body>gone</body></html>|gone",
                "a<script>var s = '<p>';</script>b<STYLE>p {}</STYLE>c|a b c",
                "a<script>never ends|a",
                "a<header>b</header>|a b",
                "a < b|a < b",
                "a<br|a<br",
                "<h1>a</h1>b|a b"
            })
    void of_a_page_that_people_see_the_text_is_read(String page, String text) {
        assertThat(SourceWords.of(page)).isEqualTo(text);
    }

    private static Map<String, String> texts(String body, String... places) {
        return BodyTexts.of(body, List.of(places));
    }

    @Test
    void texts_numbers_and_booleans_are_found_at_their_places() {
        String body = "{\"a\":\"x\",\"b\":[1.50,true,null],\"c\":{\"d\":{\"e\":\"deep\"}},\"n\":null,\"f\":false}";

        assertThat(texts(body, "/a", "/b/0", "/b/1", "/b/2", "/c/d/e", "/n", "/f", "/x"))
                .isEqualTo(Map.of("/a", "x", "/b/0", "1.50", "/b/1", "true", "/c/d/e", "deep", "/f", "false"));
        assertThat(texts(body)).isEmpty();
        assertThat(texts("7", "")).isEqualTo(Map.of("", "7"));
    }

    @Test
    void arrays_and_objects_are_said_to_hold_something_if_they_do() {
        String body = "{\"a\":[],\"b\":{},\"c\":[null],\"d\":{\"e\":{\"f\":1}}}";

        assertThat(texts(body, "", "/a", "/b", "/c", "/d", "/d/e"))
                .isEqualTo(Map.of(
                        "", BodyTexts.STRUCTURE,
                        "/c", BodyTexts.STRUCTURE,
                        "/d", BodyTexts.STRUCTURE,
                        "/d/e", BodyTexts.STRUCTURE));
    }

    @Test
    void of_a_body_that_breaks_off_is_found_what_came_before() {
        assertThat(texts("{\"a\":\"x\",\"b\":\"y", "/a", "/b")).isEqualTo(Map.of("/a", "x"));
        assertThat(texts("<html>", "/a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "0", "error", BodyTexts.STRUCTURE})
    void what_stands_there_says_something(String text) {
        assertThat(BodyTexts.says(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false"})
    void no_and_nothing_say_nothing(String text) {
        assertThat(BodyTexts.says(text)).isFalse();
    }
}
