package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.CheckResult.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    @Test
    void a_report_has_tables_by_checks_and_says_why_something_failed_or_was_skipped() {
        String page = ReportPage.of(
                SampleConnector.MODEL,
                "a simulation of the source",
                List.of(
                        result(Optional.of("labels"), "T10 the deletes move", Outcome.SKIPPED, "has no deletes"),
                        result(Optional.of("labels"), "T3 small batches", Outcome.FAILED, "expected: <b> & more"),
                        result(Optional.of("labels"), "P2 P3 parts", Outcome.PASSED, ""),
                        result(Optional.empty(), "S2 tables are listed", Outcome.PASSED, "")));

        assertThat(page)
                .contains("<h1>Sample: conformance</h1>")
                .contains("2 checks passed, 1 failed, 1 did not apply or were left out; 6.00 s and 12 requests")
                .contains("<th scope=\"col\">P2 P3</th><th scope=\"col\">T3</th><th scope=\"col\">T10</th>")
                .contains("expected: &lt;b&gt; &amp; more")
                .containsSubsequence(
                        "<h2 id=\"failures\">Failures</h2>",
                        "T3 small batches",
                        "<h2 id=\"the-connector\">",
                        "P2 P3 parts",
                        "T3 small batches",
                        "T10 the deletes move")
                .contains("has no deletes")
                .contains("<h3>Rows that were read</h3>\n<pre>{name=bug}\n</pre>")
                .contains("prefers-color-scheme: dark", "@media print")
                .doesNotContain("<b>", "<script", "http");
    }

    private static CheckResult result(Optional<String> table, String title, Outcome outcome, String detail) {
        return new CheckResult(
                table,
                title,
                outcome,
                detail,
                Duration.ofMillis(1_500),
                3,
                table.map(t -> "{name=bug}").stream().toList());
    }
}
