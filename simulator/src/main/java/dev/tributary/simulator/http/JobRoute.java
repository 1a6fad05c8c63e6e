package dev.tributary.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** Where requests about a job go: a path and a query, in which a place in an answer stands for the job's id. */
final class JobRoute {
    private static final Pattern PLACE = Pattern.compile("\\{/[^{}]*}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    /** What the job's id is called. */
    static final String ID = "/";

    private final List<Part> path;
    private final Map<String, Part> query;

    /** A text with placeholders. */
    private record Part(Pattern pattern, List<String> names) {

        static Part of(String text) {
            List<String> names = PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            String pattern = List.of(PLACEHOLDER.split(text, -1)).stream()
                    .map(literal -> Pattern.quote(URLDecoder.decode(literal, StandardCharsets.UTF_8)))
                    .collect(Collectors.joining("(.+)"));
            return new Part(Pattern.compile(pattern), names);
        }

        boolean match(String text, Map<String, String> values) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                return false;
            }
            for (int i = 0; i < names.size(); i++) {
                String value = matcher.group(i + 1);
                if (!value.equals(values.getOrDefault(names.get(i), value))) {
                    return false;
                }
                values.put(names.get(i), value);
            }
            return true;
        }
    }

    /** @param template a path below the source, with its query if any */
    JobRoute(String template) {
        // A placeholder with slashes would fall apart with the path.
        String[] parts = PLACE.matcher(template).replaceAll("{@}").split("\\?", 2);
        path = List.of(parts[0].split("/", -1)).stream().map(Part::of).toList();
        query = new HashMap<>();
        if (parts.length == 2) {
            for (String pair : parts[1].split("&", -1)) {
                String[] sides = pair.split("=", 2);
                query.put(sides[0], Part.of(sides.length == 1 ? "" : sides[1]));
            }
        }
    }

    /** The values of placeholders, the job's id as {@link #ID}; empty if the request goes elsewhere. */
    Optional<Map<String, String>> match(HttpUrl address) {
        List<String> found = address.pathSegments();
        if (found.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (!path.get(i).match(found.get(i), values)) {
                return Optional.empty();
            }
        }
        for (Map.Entry<String, Part> pair : query.entrySet()) {
            String value = address.queryParameter(pair.getKey());
            if (value == null || !pair.getValue().match(value, values)) {
                return Optional.empty();
            }
        }
        String id = values.remove("@");
        if (id != null) {
            values.put(ID, id);
        }
        return Optional.of(values);
    }

    /** The names of the query. */
    Set<String> parameters() {
        return new HashSet<>(query.keySet());
    }
}
