package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.error.Redactor;
import java.util.List;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class RequestTextTest {
    private final Redactor redactor = new Redactor(List.of("k3y-of-mine"));

    private String shown(String url) {
        return RequestText.of(new Request.Builder().url(url).build(), redactor);
    }

    @Test
    void secrets_are_masked() {
        assertThat(shown("https://api.example.com/a?key=k3y-of-mine&page=2"))
                .isEqualTo("GET https://api.example.com/a?key=***&page=2");
    }

    @Test
    void a_user_whom_a_link_names_is_shown_as_little_as_the_password() {
        assertThat(shown("https://ann:pa55word@api.example.com/a?page=2"))
                .isEqualTo("GET https://***@api.example.com/a?page=2");
        assertThat(shown("https://ann@api.example.com/a")).isEqualTo("GET https://***@api.example.com/a");
    }

    @Test
    void a_long_request_is_cut() {
        String most = "https://a.example/" + "x".repeat(500 - "GET https://a.example/".length());
        assertThat(shown(most)).isEqualTo("GET " + most);
        assertThat(shown(most + "y")).isEqualTo("GET " + most + "...");
    }
}
