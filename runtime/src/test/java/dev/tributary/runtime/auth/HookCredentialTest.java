package dev.tributary.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.AuthModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.hook.Authenticator;
import dev.tributary.runtime.hook.HookRequest;
import dev.tributary.runtime.hook.HookResponse;
import dev.tributary.runtime.options.OptionCheck;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class HookCredentialTest {
    private static final Place PLACE = new Place("test", "things");
    private static final HttpUrl BASE = HttpUrl.get("https://api.example.com/v1/");

    private final List<HookRequest> asked = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();

    private Credentials signing(Authenticator.Signature signature) {
        SourceModel model = new SourceModel(
                1,
                "test",
                "Test",
                "",
                "none",
                BASE.toString(),
                List.of(),
                List.of(),
                List.of(new OptionModel("secret", "", false, null, null, List.of(), true)),
                List.of(new AuthModel.HeaderKey("X-Key", "{secret}"), new AuthModel.QueryKey("key", "{secret}")),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        Credentials credentials = new Credentials(
                model,
                new OptionCheck("test, connection", model.options()).check(Map.of("secret", "s3cret-of-mine")),
                BASE);
        credentials.signBy(
                new Authenticator() {
                    @Override
                    public Signature authenticate(HookRequest request, AuthContext context) {
                        asked.add(request);
                        return signature;
                    }

                    @Override
                    public boolean renew(HookResponse rejected, AuthContext context) {
                        refused.add(rejected.status());
                        return true;
                    }
                },
                Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC));
        return credentials;
    }

    private static Request request(String url) {
        return new Request.Builder().url(url).build();
    }

    @Test
    void what_it_gives_is_added_and_unknown_to_messages() throws IOException {
        Credentials credentials =
                signing(new Authenticator.Signature(Map.of("X-Signature", "signed-by-me"), Map.of("sig", "a+b/c=12")));
        Request signed = credentials
                .sign(PLACE, request("https://api.example.com/v1/a?b=c"))
                .request();

        assertThat(signed.header("X-Signature")).isEqualTo("signed-by-me");
        assertThat(signed.url().queryParameter("sig")).isEqualTo("a+b/c=12");
        assertThat(credentials.redactor().redact(signed.url() + " signed-by-me"))
                .isEqualTo("https://api.example.com/v1/a?b=c&key=***&sig=*** ***");
    }

    @Test
    void a_request_to_another_origin_is_not_shown_to_it() throws IOException {
        Credentials credentials = signing(new Authenticator.Signature(Map.of("X-Signature", "signed"), Map.of()));
        Request signed = credentials
                .sign(PLACE, request("https://api.example.com.evil.org/v1/a"))
                .request();

        assertThat(signed.headers()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_header_that_breaks_the_line_is_said_without_it() {
        Credentials credentials =
                signing(new Authenticator.Signature(Map.of("X-Signature", "unseen\r\nX-Other: 1"), Map.of()));

        assertThatThrownBy(() -> credentials.sign(PLACE, request("https://api.example.com/v1/a")))
                .isInstanceOf(HookException.class)
                .hasMessageContaining("line break")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("unseen"));
    }

    @Test
    void it_is_told_of_a_refusal() throws IOException {
        Credentials credentials = signing(new Authenticator.Signature(Map.of(), Map.of()));
        Request request = request("https://api.example.com/v1/a");
        Response response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(401)
                .message("")
                .build();

        assertThat(credentials.renew(credentials.sign(PLACE, request), response))
                .isTrue();
        assertThat(refused).containsExactly(401);
    }

    @Test
    void the_request_that_it_sees_does_not_show_the_other_credentials() throws IOException {
        signing(new Authenticator.Signature(Map.of(), Map.of()))
                .sign(PLACE, request("https://api.example.com/v1/a?b=c"));

        assertThat(asked.get(0)).hasToString("HookRequest GET api.example.com/v1/a with [X-Key]");
        assertThat(asked.get(0).header("X-Key")).contains("s3cret-of-mine");
        assertThat(asked.get(0).headers().toString()).doesNotContain("s3cret");
    }
}
