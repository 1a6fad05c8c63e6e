package dev.tributary.runtime.http;

import dev.tributary.runtime.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What responses say besides rows, garbled. */
class HttpFuzzTest {

    @Test
    void dates_and_waits() {
        Fuzz.run(
                (input, random) -> {
                    String text = new String(input, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "");
                    Headers headers = Headers.of("Retry-After", text, "Date", text);
                    HttpDates.date(headers);
                    HttpDates.retryAfter(headers, Instant.EPOCH)
                            .ifPresent(wait -> Assertions.assertThat(wait).isGreaterThanOrEqualTo(Duration.ZERO));
                },
                List.of(),
                "Sun, 01 Mar 2026 12:00:00 GMT",
                "Sunday, 01-Mar-26 12:00:00 GMT",
                "120",
                "99999999999999999999");
    }

    @Test
    void words_of_errors() {
        Fuzz.run(
                (input, random) -> {
                    String text = new String(input, StandardCharsets.UTF_8);
                    Assertions.assertThat(SourceWords.of(text))
                            .hasSizeLessThan(400)
                            .doesNotContain("\n", "\u0000");
                    BodyTexts.of(text, Set.of("/error/message", "", "/0", "/a~1b"));
                },
                List.of(),
                "{\"error\":{\"message\":\"no such thing\",\"code\":7},\"a/b\":[1]}",
                "<html><head><title>x</title></head><script>var a='<';</script><p>No such</p></html>");
    }

    @Test
    void inner_hosts() {
        Fuzz.run(
                (input, random) -> {
                    HttpUrl url = HttpUrl.parse(new String(input, StandardCharsets.UTF_8));
                    if (url != null) {
                        InnerHosts.isOfTheMachine(url);
                    }
                },
                List.of(),
                "http://127.0.0.1:80/x",
                "https://[::ffff:10.0.0.1]/",
                "https://0x7f.1/",
                "https://a.localhost./");
    }
}
