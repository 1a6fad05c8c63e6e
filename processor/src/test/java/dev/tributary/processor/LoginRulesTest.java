package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a login cannot say. */
final class LoginRulesTest {

    @Test
    void a_cookie_has_a_name_and_no_scheme() {
        assertThat(messages("cookie = \"a b\""))
                .singleElement()
                .asString()
                .startsWith("[T-LOGIN-COOKIE] `a b` is no name of a cookie.");
        assertThat(messages("cookie = \"SID\", scheme = \"Bearer\""))
                .singleElement()
                .asString()
                .startsWith("[T-LOGIN-SCHEME] `Bearer` stands before no token: a cookie carries this session");
        assertThat(messages("cookie = \"SID\", token = \"/id\"")).isEmpty();
    }

    @Test
    void words_that_end_like_secrets_are_told_from_those_that_only_hold_them() {
        assertThat(messages("cookie = \"SID\", parameters = {\"user: {user}\", \"shipping: fast\", \"keyword: all\", "
                        + "\"token_type: long\", \"remember_token: true\"}"))
                .isEmpty();
    }

    private static List<String> messages(String members) {
        return Descriptors.compile(Descriptors.source("p.Shop", """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/") @SinglePage
                @LoginSession(url = "session", %s)
                public interface Shop { @GET("items") List<Item> items(); record Item(@Key long id, String name) {} }
                """.formatted(members))).errors().stream()
                .map(error -> error.getMessage(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "parameters = {\"user: {user}\", \"user: {name}\"}; `user` is there twice",
                "parameters = \"user: admin\"; none of them names an option",
                "parameters = {\"/user: {user}\", \"password: {password}\"}; some are places in a body",
                "parameters = {\"user: {user}\", \"password: hunter2\"}; [T-AUTH-LITERAL]",
                "parameters = {\"/user: {user}\", \"/user/pwd: hunter2\"}; [T-AUTH-LITERAL]",
                "parameters = {\"user: {user}\", \"clientCredential: hunter2\"}; [T-AUTH-LITERAL]",
                "parameters = {\"user: {user}\", \"otp: 123456\"}; [T-AUTH-LITERAL]",
                "scheme = \"Bearer \"; [T-LOGIN-SCHEME]",
                "lifetime = \"an hour\"; [T-DURATION]",
                "lifetime = \"PT0S\"; [T-DURATION]",
                "cookie = \"SID\"; both a header and a cookie carry it",
                "url = \"http://login.example.com/\"; [T-TOKEN-URL]"
            })
    void is_one_message_each(String member, String message) {
        String url = member.startsWith("url") ? "" : "url = \"session\", ";
        Compilation compilation = Descriptors.compile(Descriptors.source("p.Shop", """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/") @SinglePage
                @LoginSession(%s%s, token = "/id", header = "X-Session")
                public interface Shop { @GET("items") List<Item> items(); record Item(@Key long id, String name) {} }
                """.formatted(url, member)));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ENGLISH)).contains(message);
    }
}
