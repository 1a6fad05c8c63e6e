package dev.tributary.importer.openapi;

import dev.tributary.importer.api.BaseUrl;
import dev.tributary.importer.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the source is: the first of its servers that has an address of its own. */
final class Servers {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern ABSOLUTE = Pattern.compile("https?://.*");

    /** The server that the source is read from: one of the document, or else the first that a path names. */
    static Node choose(Node document) {
        List<Node> all = document.get("servers").elements();
        if (all.isEmpty()) {
            all = document.get("paths").names().stream()
                    .map(path -> document.get("paths", path).get("servers").elements())
                    .filter(servers -> !servers.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        return choose(all);
    }

    private static Node choose(List<Node> all) {
        return all.stream()
                .filter(each -> each.get("url").textOrEmpty().startsWith("https://"))
                .findFirst()
                .or(() -> all.stream()
                        .filter(each ->
                                ABSOLUTE.matcher(each.get("url").textOrEmpty()).matches())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElse(Node.ABSENT);
    }

    static BaseUrl of(Node server, List<String> notes) {
        String url = server.get("url").textOrEmpty().strip().replaceAll("[?#].*$", "");
        List<BaseUrl.Variable> variables = new ArrayList<>();
        if (!ABSOLUTE.matcher(url).matches() && !startsWithVariable(url, server)) {
            notes.add("The document names no host, so that a connection gives it.");
            variables.add(
                    new BaseUrl.Variable("host", "The host of the API, such as api.example.com", Optional.empty()));
            url = "https://{host}" + (url.startsWith("/") ? url : "/" + url);
        }
        Matcher names = VARIABLE.matcher(url);
        StringBuilder template = new StringBuilder();
        while (names.find()) {
            String name = names.group(1);
            Node variable = server.get("variables", name);
            Optional<String> value = variable.get("default").text().filter(text -> !text.isEmpty());
            if (names.start() == 0) {
                names.appendReplacement(template, Matcher.quoteReplacement(value.orElse("https://{host}")));
                continue;
            }
            names.appendReplacement(template, Matcher.quoteReplacement(names.group()));
            if (variables.stream().noneMatch(each -> each.name().equals(name))) {
                variables.add(
                        new BaseUrl.Variable(name, variable.get("description").textOrEmpty(), value));
            }
        }
        names.appendTail(template);
        return new BaseUrl(template.toString(), variables);
    }

    /** Whether the whole address, with its scheme, is the default of a variable. */
    private static boolean startsWithVariable(String url, Node server) {
        Matcher first = VARIABLE.matcher(url);
        return first.lookingAt()
                && ABSOLUTE.matcher(server.get("variables", first.group(1))
                                .get("default")
                                .textOrEmpty())
                        .matches();
    }

    private Servers() {}
}
