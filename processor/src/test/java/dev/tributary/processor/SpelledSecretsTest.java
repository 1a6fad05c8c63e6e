package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials that stand in the code, and JWTs that prove who a client is. */
final class SpelledSecretsTest {

    private static Compilation compile(String headers, String auth, String request) {
        return Descriptors.compile(Descriptors.source("p.Shop", """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/", headers = {%s}) @SinglePage
                %s
                public interface Shop { %s List<Item> items(); record Item(@Key long id, String name) {} }
                """.formatted(headers, auth, request)));
    }

    private static void says(Compilation compilation, String message) {
        assertThat(compilation.errors()).as(compilation.errors().toString()).hasSize(message.isEmpty() ? 0 : 1);
        compilation
                .errors()
                .forEach(error -> assertThat(error.getMessage(Locale.ENGLISH)).contains(message));
    }

    @ParameterizedTest
    @CsvSource({
        "items?api_key=abc, @ApiKey(query = \"api_key\")",
        "items?state=all&accessToken=abc, @ApiKey(query = \"accessToken\")",
        "items?page_token=abc&sort_key=name, ''",
        "items?apikey=, ''"
    })
    void the_query_of_a_request_has_no_secret(String path, String message) {
        says(compile("", "@NoAuth", "@GET(\"" + path + "\")"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Api-Key: abc, @ApiKey(header = \"X-Api-Key\")",
        "Authorization: Bearer abc, @ApiKey(header = \"Authorization\")",
        "Sync-Token: abc, ''"
    })
    void the_headers_of_a_request_have_no_secret(String header, String message) {
        says(compile("", "@NoAuth", "@Headers(\"" + header + "\") @GET(\"items\")"), message);
        says(compile("\"" + header + "\"", "@NoAuth", "@GET(\"items\")"), message.isEmpty() ? "" : "[T-AUTH-LITERAL]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "parameters = \"resource_password: abc\"; [T-AUTH-LITERAL] `abc`",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256); ''",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.HS256, key = \"{client_secret}\"); ''",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256, scheme = \"JWT\"); `scheme` says nothing",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256), clientSecret = \"{secret}\"; `clientSecret` says nothing",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256), clientAuthentication = ClientAuthentication.BODY; `clientAuthentication` says nothing",
                "assertion = {@SignedJwt(algorithm = JwtAlgorithm.RS256), @SignedJwt(algorithm = JwtAlgorithm.RS256)}; by one JWT",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256, key = \"\"); [T-JWT-KEY-MISSING]",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256, key = \"abc\"); [T-AUTH-LITERAL]",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256, claims = \"exp: 1\"); [T-AUTH-PAIR-OWN]",
                "assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256, lifetime = \"soon\"); [T-DURATION]"
            })
    void a_client_proves_who_it_is_in_one_way(String member, String message) {
        says(
                compile(
                        "",
                        "@OAuth2ClientCredentials(tokenUrl = \"https://login.example.com/token\", " + member + ")",
                        "@GET(\"items\")"),
                message);
    }
}
