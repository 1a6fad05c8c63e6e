package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors that can never be seen, and refusals that are none. */
final class DeclaredErrorsTest {

    @ParameterizedTest
    @CsvSource({"401", "403", "407", "408", "425", "429", "500", "503"})
    void a_refusal_is_never_the_end_of_the_data(int status) {
        assertThat(messages("@OnError(status = {404, " + status + "}, action = Action.SKIP)"))
                .startsWith("[T-ERROR-IGNORED] Status " + status)
                .hasLineCount(1);
    }

    @Test
    void an_error_within_rows_of_text_is_never_found() {
        assertThat(
                        messages(
                                "@Payload(Format.CSV) @OnError(status = 200, at = \"/error\") @OnError(status = 400, at = \"/error\")"))
                .startsWith("[T-PAYLOAD-PLACE] `/error`")
                .hasLineCount(1);
    }

    @Test
    void what_one_before_leaves_can_be_taken() {
        assertThat(messages("@OnError(status = 400, at = \"/code\", matching = \"a\") "
                        + "@OnError(status = {400, 404}, at = \"/code\") @OnError(status = 400)"))
                .isEmpty();
        assertThat(messages("@OnError(status = {400, 404}) @OnError(status = 404, at = \"X-Reason\")"))
                .startsWith("[T-ERROR-UNREACHABLE]");
    }

    @Test
    void credentials_that_are_refused_may_be_tried_again_where_the_source_says_so() {
        assertThat(messages("@OnError(status = 403, at = \"X-Limited\", action = Action.RETRY)"))
                .isEmpty();
        assertThat(messages("@OnError(status = 401, action = Action.RETRY)")).startsWith("[T-ERROR-RETRY]");
    }

    private static String messages(String onMethod) {
        Compilation compilation = Descriptors.compile(Descriptors.source("p.Shop", """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
                @NoAuth
                @SinglePage
                interface Shop {
                  %s
                  @GET("items") List<Item> items();
                  record Item(@Key long id, String name) {}
                }
                """.formatted(onMethod)));
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
