package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a login cannot say. */
final class LoginRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "parameters = {\"user: {user}\", \"user: {name}\"}; `user` is there twice",
                "parameters = \"user: admin\"; none of them names an option",
                "parameters = {\"/user: {user}\", \"password: {password}\"}; some are places in a body",
                "parameters = {\"user: {user}\", \"password: hunter2\"}; [T-AUTH-LITERAL]",
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
