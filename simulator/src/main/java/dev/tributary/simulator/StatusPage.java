package dev.tributary.simulator;

import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.simulator.http.RequestRecord;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a source that stands alone tells people of itself: one page of HTML that needs nothing else. */
record StatusPage(SimulatedSource source, SimulatorSettings settings) {
    private static final int LAST = 25;

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #d0d7de; --soft: #59636e; --bad: #cf222e; --back: #f6f8fa; }
            @media (prefers-color-scheme: dark) {
              :root { --line: #3d444d; --soft: #9198a1; --bad: #f85149; --back: #151b23; }
            }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 65rem; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } p, .soft { color: var(--soft); }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { border-bottom: 1px solid var(--line); padding: .2rem .8rem .2rem 0; text-align: left; }
            .number { text-align: right; } .bad { color: var(--bad); }
            pre { background: var(--back); border: 1px solid var(--line); padding: .6rem; white-space: pre-wrap;
                  overflow-wrap: anywhere; font-size: .85rem; }
            """;

    /** The page as it is now. */
    String html() {
        SourceModel model = source.model();
        List<RequestRecord> requests = source.requests();
        String title = "A simulated " + escaped(model.displayName());
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n<style>\n"
                + STYLE + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p>Made from the descriptor <code>"
                + escaped(model.name()) + "</code> with seed " + settings.seed() + "; its time is "
                + source.now().truncatedTo(ChronoUnit.SECONDS) + ". It has answered " + requests.size()
                + (requests.size() == 1 ? " request." : " requests.") + " Load the page again for what is new.</p>\n"
                + tables(model, requests) + calls(model) + last(requests) + "</body>\n</html>\n";
    }

    private String tables(SourceModel model, List<RequestRecord> requests) {
        Map<String, Long> counts = requests.stream()
                .flatMap(request -> request.table().stream())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        String rows = model.tables().stream()
                .map(TableModel::name)
                .map(name -> "<tr><td>" + escaped(name) + "</td>"
                        + number(source.table(name).rows().size()) + number(counts.getOrDefault(name, 0L))
                        + "<td><code>"
                        + escaped(source.table(name).model().request().method() + " /"
                                + source.table(name).model().request().path())
                        + "</code></td></tr>\n")
                .collect(Collectors.joining());
        return "<h2>Tables</h2>\n<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">table</th>"
                + "<th scope=\"col\" class=\"number\">rows</th><th scope=\"col\" class=\"number\">requests</th>"
                + "<th scope=\"col\">asked for by</th></tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table></div>\n";
    }

    /** How the source is read, by the command line. */
    private String calls(SourceModel model) {
        String connection = options(source.connectionOptions());
        String commands = model.listed().stream()
                .map(TableModel::name)
                .map(name -> "./tributary read " + model.name() + " " + name + connection
                        + options(source.tableOptions(name)) + "\n")
                .collect(Collectors.joining());
        return "<h2>How to read it</h2>\n<p>It takes these options and refuses others, as it does parameters that the"
                + " descriptor does not send.</p>\n<pre>" + escaped(commands) + "</pre>\n";
    }

    private String options(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> " -o " + option.getKey() + "="
                        + (isGivenSecret(option.getKey()) ? "..." : quoted(option.getValue())))
                .collect(Collectors.joining());
    }

    /** Samples can be shown to anybody; what somebody has given may be real. */
    private boolean isGivenSecret(String option) {
        return settings.options().containsKey(option)
                && source.model().options().stream()
                        .anyMatch(known -> known.name().equals(option) && known.secret());
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9._:/@%+=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    private static String last(List<RequestRecord> requests) {
        if (requests.isEmpty()) {
            return "";
        }
        List<RequestRecord> newest = requests.subList(Math.max(0, requests.size() - LAST), requests.size());
        String rows = reversed(newest)
                .map(request -> "<tr><td>" + escaped(request.method()) + "</td><td><code>"
                        + escaped(request.path() + (request.query().isEmpty() ? "" : "?" + request.query()))
                        + "</code></td><td" + (request.status() / 100 == 2 ? "" : " class=\"bad\"") + ">"
                        + (request.status() == 0 ? "closed" : String.valueOf(request.status())) + "</td>"
                        + number(request.rows()) + "</tr>\n")
                .collect(Collectors.joining());
        return "<h2>The last requests</h2>\n<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">method</th>"
                + "<th scope=\"col\">address</th><th scope=\"col\">status</th>"
                + "<th scope=\"col\" class=\"number\">rows</th></tr></thead>\n<tbody>\n" + rows
                + "</tbody>\n</table></div>\n";
    }

    private static Stream<RequestRecord> reversed(List<RequestRecord> requests) {
        List<RequestRecord> copy = new ArrayList<>(requests);
        Collections.reverse(copy);
        return copy.stream();
    }

    private static String number(long number) {
        return "<td class=\"number\">" + number + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
