package dev.tributary.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p:q&w/r",
                "a b+c%d~e",
                "50%25x",
                "back\\slash\"quote",
                "g\u00e4rten;schl\u00fcssel",
                "tok|en'!()*"
            })
    void a_secret_is_found_as_the_client_itself_spells_it_in_a_url(String secret) {
        Redactor redactor = new Redactor(List.of(secret));
        HttpUrl url = HttpUrl.get("https://other.example.org/")
                .newBuilder()
                .addQueryParameter("key", secret)
                .addPathSegment(secret)
                .build();

        assertThat(redactor.finds(url.toString())).isTrue();
        assertThat(redactor.redact(url.toString())).isEqualTo("https://other.example.org/***?key=***");
        assertThat(redactor.redact("is " + secret + " wrong")).isEqualTo("is *** wrong");
    }

    @Test
    void digits_of_percent_encoding_can_be_small() {
        assertThat(new Redactor(List.of("p&w/r")).redact("p%26w%2fr p%26w%2Fr")).isEqualTo("*** ***");
    }

    @Test
    void a_secret_within_json_is_found() {
        assertThat(new Redactor(List.of("a/b\"c")).redact("{\"key\":\"a\\/b\\\"c\"}"))
                .isEqualTo("{\"key\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "user:", "user@example.com:"})
    void what_base64_makes_of_it_is_found_whatever_stands_around(String before) {
        String pair = before + "s3cret-of-mine" + before;
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String redacted = new Redactor(List.of("s3cret-of-mine")).redact("Basic " + encoded);

        assertThat(redacted)
                .contains("***")
                .doesNotContain(encoded.substring(before.length() + 4, before.length() + 12));
    }

    @Test
    void what_the_end_of_a_text_has_left_of_a_secret_is_masked() {
        Redactor redactor = new Redactor(List.of("s3cret-of-mine"));

        assertThat(redactor.redact("no token s3cret-of-")).isEqualTo("no token ***");
        assertThat(redactor.redact("no token s3cret-of-mi...")).isEqualTo("no token ***...");
        assertThat(redactor.redact("found `no s3cret-o`, read again")).isEqualTo("found `no ***`, read again");
        assertThat(redactor.redact("s3cret-of-others")).isEqualTo("s3cret-of-others");
    }

    @Test
    void signatures_of_many_requests_are_not_all_kept() {
        Redactor redactor = new Redactor(List.of("s3cret-of-mine"));
        for (int i = 0; i < 2_000; i++) {
            redactor.learn("signature-" + i);
        }

        assertThat(redactor.redact("s3cret-of-mine signature-1999")).isEqualTo("*** ***");
        assertThat(redactor.toString()).matches("Redactor of [0-9]{1,4} spellings");
        assertThat(redactor.finds("signature-17 ")).isFalse();
    }
}
