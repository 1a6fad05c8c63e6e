package dev.tributary.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.AuthModel;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.options.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private static final HttpUrl BASE = HttpUrl.get("https://api.example.com/v1/");

    private static Credentials credentials(List<AuthModel> auth, Map<String, String> given) {
        List<OptionModel> options = List.of(
                new OptionModel("user", "", false, null, null, List.of(), false),
                new OptionModel("secret", "", false, null, null, List.of(), true));
        SourceModel model = new SourceModel(
                1,
                "test",
                "Test",
                "",
                "none",
                BASE.toString(),
                List.of(new HeaderModel("X-Api-Version", "3")),
                List.of(),
                options,
                auth,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        Options checked = new OptionCheck("test, connection", options).check(given);
        return new Credentials(model, checked, BASE);
    }

    private static Request request(String url) {
        return new Request.Builder().url(url).build();
    }

    private static Request signed(Credentials credentials, String url) {
        try {
            return credentials.sign(new Place("test", "things"), request(url)).request();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_kind_is_added_to_requests_of_the_own_origin() {
        Request signed = signed(
                credentials(
                        List.of(
                                new AuthModel.Basic("{user}/token", "{secret}"),
                                new AuthModel.HeaderKey("X-Key", "Token {secret}"),
                                new AuthModel.QueryKey("key", "{secret}")),
                        Map.of("user", "j\u00fcrgen", "SECRET", "p&w")),
                "https://api.example.com/v1/a?b=c");
        assertThat(signed.header("Authorization")).isEqualTo("Basic asO8cmdlbi90b2tlbjpwJnc=");
        assertThat(signed.header("X-Key")).isEqualTo("Token p&w");
        assertThat(signed.header("X-Api-Version")).isEqualTo("3");
        assertThat(signed.url()).hasToString("https://api.example.com/v1/a?b=c&key=p%26w");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/v1/a",
                "https://api.example.com:8443/v1/a",
                "https://api.example.com.evil.org/v1/a",
                "https://example.com/v1/a"
            })
    void nothing_is_added_elsewhere(String url) {
        Request signed = signed(credentials(List.of(new AuthModel.Bearer("{secret}")), Map.of("secret", "x")), url);
        assertThat(signed.url()).hasToString(url);
        assertThat(signed.headers()).isEmpty();
    }

    @Test
    void a_credential_without_its_option_is_not_sent() {
        Credentials anonymous = credentials(List.of(new AuthModel.Bearer("{secret}")), Map.of());
        assertThat(signed(anonymous, BASE.toString()).header("Authorization")).isNull();
        assertThat(anonymous.refusal(BASE).advice()).isEqualTo("set the connection options secret.");
    }

    @Test
    void a_line_break_in_a_token_is_said_without_the_token() {
        assertThatThrownBy(() -> credentials(List.of(new AuthModel.Bearer("{secret}")), Map.of("secret", "abcdef\n")))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("line break")
                .hasMessageContaining("secret")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("abcdef"));
    }

    @Test
    void secrets_are_masked_in_whatever_spelling() {
        Credentials credentials = credentials(
                List.of(new AuthModel.Basic("{user}", "{secret}")), Map.of("user", "me", "secret", "p&w d"));
        assertThat(credentials.redactor().redact("p&w d, p%26w+d, p%26w%20d, bWU6cCZ3IGQ="))
                .isEqualTo("***, ***, ***, ***");
        assertThat(credentials.toString() + credentials.redactor()).doesNotContain("p&w");
    }
}
