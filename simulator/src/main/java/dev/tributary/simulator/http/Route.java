package dev.tributary.simulator.http;

import dev.tributary.model.RequestModel;
import dev.tributary.model.TableModel;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** Where requests of a table go: method, path with placeholders, fixed query. */
final class Route {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)\\}");

    private final TableModel table;
    private final RequestModel request;
    private final List<Segment> segments;
    private final Map<String, List<String>> fixedQuery;

    /** A segment of the path, and the placeholders in it. */
    private record Segment(Pattern pattern, List<String> names) {}

    Route(TableModel table) {
        this(table, table.request());
    }

    /** The route of another request about the table. */
    Route(TableModel table, RequestModel request) {
        this.table = table;
        this.request = request;
        String[] parts = request.path().split("\\?", 2);
        String path = parts[0].startsWith("/") ? parts[0].substring(1) : parts[0];
        segments = List.of(path.split("/", -1)).stream().map(Route::segment).toList();
        fixedQuery = parts.length == 1 ? Map.of() : query(parts[1]);
    }

    private static Segment segment(String text) {
        List<String> names =
                PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
        String literals = List.of(PLACEHOLDER.split(text, -1)).stream()
                .map(literal -> Pattern.quote(decode(literal)))
                .collect(Collectors.joining("(.+)"));
        return new Segment(Pattern.compile(literals), names);
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decode(parts[1]));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    TableModel table() {
        return table;
    }

    RequestModel request() {
        return request;
    }

    /** The values of the query parameters that the path states, several where one is repeated. */
    Map<String, List<String>> fixedQuery() {
        return fixedQuery;
    }

    /** How many placeholders the path has; of two routes that match, the one with fewer is meant. */
    long placeholders() {
        return segments.stream().mapToLong(segment -> segment.names().size()).sum();
    }

    /** The values of the path's placeholders, empty if the request goes elsewhere. */
    Optional<Map<String, String>> match(String method, HttpUrl address) {
        List<String> found = address.pathSegments();
        if (!method.equals(request().method()) || found.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Matcher matcher = segments.get(i).pattern().matcher(found.get(i));
            if (!matcher.matches()) {
                return Optional.empty();
            }
            for (String name : segments.get(i).names()) {
                values.put(name, matcher.group(1 + segments.get(i).names().indexOf(name)));
            }
        }
        return Optional.of(values);
    }

    /** Whether the request has the fixed query; tells tables apart that share a path. */
    boolean hasFixedQuery(HttpUrl address) {
        return fixedQuery.entrySet().stream()
                .allMatch(fixed -> fixed.getValue().equals(address.queryParameterValues(fixed.getKey())));
    }
}
