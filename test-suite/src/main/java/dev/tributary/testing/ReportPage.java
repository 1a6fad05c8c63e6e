package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.testing.CheckResult.Outcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one page of HTML that needs nothing else: no scripts, no files beside it. */
final class ReportPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #d0d7de; --soft: #59636e; --good: #1a7f37; --bad: #cf222e; }
            @media (prefers-color-scheme: dark) {
              :root { --line: #3d444d; --soft: #9198a1; --good: #3fb950; --bad: #f85149; }
            }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; vertical-align: top; }
            .matrix td, .matrix thead th { text-align: center; }
            .number { text-align: right; }
            .passed { color: var(--good); } .failed { color: var(--bad); font-weight: bold; } .skipped { color: var(--soft); }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font-size: .85rem; }
            @media print { body { max-width: none; margin: 0; } details { display: block; } .wide { overflow: visible; }
              @page { size: landscape; margin: 1cm; } tr { break-inside: avoid; }
              h2, h3 { break-after: avoid; } body { font-size: 9pt; } .matrix { font-size: 6.5pt; }
              .matrix th, .matrix td { padding: .1rem .15rem; } a { color: inherit; text-decoration: none; } }
            """;

    /** S2 before S10, and the suites as they are documented. */
    private static final Comparator<String> NUMBERS = Comparator.comparing(
                    (String number) -> "SPWT".indexOf(number.charAt(0)))
            .thenComparing(number -> Integer.parseInt(number.split(" ", -1)[0].substring(1)));

    private static final Comparator<CheckResult> BY_NUMBER =
            Comparator.comparing(CheckResult::numbers, NUMBERS).thenComparing(CheckResult::title);

    /**
     * The page.
     *
     * @param source what the checks ran against
     */
    static String of(SourceModel model, String source, List<CheckResult> results) {
        String title = escaped(model.displayName()) + ": conformance";
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n<style>\n"
                + STYLE + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p>" + summary(source, results) + "</p>\n"
                + matrix(model, results)
                + failures(results)
                + section("The connector", only(results, Optional.empty()))
                + model.listed().stream()
                        .map(TableModel::name)
                        .map(table -> section("Table " + table, only(results, Optional.of(table))))
                        .collect(Collectors.joining())
                + "</body>\n</html>\n";
    }

    private static List<CheckResult> only(List<CheckResult> results, Optional<String> table) {
        return results.stream()
                .filter(result -> result.table().equals(table))
                .sorted(BY_NUMBER)
                .toList();
    }

    private static String summary(String source, List<CheckResult> results) {
        Duration time = results.stream().map(CheckResult::time).reduce(Duration.ZERO, Duration::plus);
        int requests = results.stream().mapToInt(CheckResult::requests).sum();
        return count(results, Outcome.PASSED) + " checks passed, " + count(results, Outcome.FAILED) + " failed, "
                + count(results, Outcome.SKIPPED) + " did not apply or were left out; " + seconds(time) + " and "
                + requests + " requests to " + escaped(source) + ".";
    }

    private static long count(List<CheckResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }

    /** Tables by checks; a check of several tests shows the worst of them. */
    private static String matrix(SourceModel model, List<CheckResult> results) {
        List<String> numbers = results.stream()
                .filter(result -> result.table().isPresent())
                .map(CheckResult::numbers)
                .distinct()
                .sorted(NUMBERS)
                .toList();
        String head = numbers.stream()
                .map(number -> "<th scope=\"col\">" + number + "</th>")
                .collect(Collectors.joining());
        String rows = model.listed().stream()
                .map(table -> row(table.name(), numbers, results))
                .collect(Collectors.joining());
        return "<div class=\"wide\"><table class=\"matrix\">\n<thead><tr><th scope=\"col\">table</th>" + head
                + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table></div>\n"
                + "<p><span class=\"passed\">\u2713</span> passed, <span class=\"failed\">\u2717</span> failed,"
                + " <span class=\"skipped\">\u2013</span> did not apply or was left out; below is why.</p>\n";
    }

    private static String row(String table, List<String> numbers, List<CheckResult> results) {
        List<CheckResult> own = only(results, Optional.of(table));
        return "<tr><th scope=\"row\"><a href=\"#" + anchor("Table " + table) + "\">" + escaped(table) + "</a></th>"
                + numbers.stream().map(number -> cell(number, own)).collect(Collectors.joining()) + "</tr>\n";
    }

    private static String cell(String number, List<CheckResult> results) {
        Stream<CheckResult> those =
                results.stream().filter(result -> result.numbers().equals(number));
        return those.min(Comparator.comparingInt(result ->
                        List.of(Outcome.FAILED, Outcome.PASSED, Outcome.SKIPPED).indexOf(result.outcome())))
                .map(result -> "<td class=\"" + name(result.outcome()) + "\" title=\"" + escaped(result.title()) + "\">"
                        + sign(result.outcome()) + "</td>")
                .orElse("<td></td>");
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "\u2713";
            case FAILED -> "\u2717";
            case SKIPPED -> "\u2013";
        };
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** What failed, before all else. */
    private static String failures(List<CheckResult> results) {
        return section(
                "Failures",
                results.stream()
                        .filter(result -> result.outcome() == Outcome.FAILED)
                        .sorted(BY_NUMBER)
                        .map(result -> new CheckResult(
                                result.table(),
                                result.title(),
                                result.outcome(),
                                result.detail(),
                                result.time(),
                                result.requests(),
                                List.of()))
                        .toList());
    }

    private static String section(String heading, List<CheckResult> results) {
        if (results.isEmpty()) {
            return "";
        }
        String rows = results.stream()
                .map(result -> "<tr><td>" + escaped(result.title()) + "</td><td class=\"" + name(result.outcome())
                        + "\">" + name(result.outcome()) + "</td><td class=\"number\">" + seconds(result.time())
                        + "</td><td class=\"number\">" + result.requests() + "</td><td>"
                        + (result.detail().isEmpty() ? "" : "<pre>" + escaped(result.detail()) + "</pre>")
                        + "</td></tr>\n")
                .collect(Collectors.joining());
        String samples = results.stream()
                .flatMap(result -> result.rows().stream())
                .distinct()
                .map(row -> escaped(row) + "\n")
                .collect(Collectors.joining());
        return "<h2 id=\"" + anchor(heading) + "\">" + escaped(heading) + "</h2>\n<div class=\"wide\"><table>\n"
                + "<thead><tr><th scope=\"col\">check</th><th scope=\"col\">outcome</th><th scope=\"col\">time</th>"
                + "<th scope=\"col\">requests</th><th scope=\"col\">why</th></tr></thead>\n<tbody>\n" + rows
                + "</tbody>\n</table></div>\n"
                + (samples.isEmpty() ? "" : "<h3>Rows that were read</h3>\n<pre>" + samples + "</pre>\n");
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private ReportPage() {}
}
