package dev.tributary.importer.samples;

import dev.tributary.importer.json.DocumentException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a table was asked for.
 *
 * @param origin scheme and host
 * @param segments those of the path, as they stand in the URL
 * @param slash whether a slash ends the path
 * @param query the parameters of the query, decoded; one without a value has an empty one
 */
public record Address(String origin, List<String> segments, boolean slash, Map<String, String> query) {
    public Address {
        segments = List.copyOf(segments);
        query = new LinkedHashMap<>(query);
    }

    /**
     * The parts of a URL.
     *
     * @throws DocumentException if it is none of HTTP, has no path, or has a parameter twice
     */
    public static Address of(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new DocumentException(
                    "`" + shown(url) + "` is no URL: " + e.getReason() + " (at character " + (e.getIndex() + 1) + ").");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new DocumentException("`" + uri.getHost()
                    + "` is no address of a source. Write https://host/path, without a user in it.");
        }
        List<String> segments = Arrays.stream(uri.getRawPath().split("/", -1))
                .filter(each -> !each.isEmpty())
                .toList();
        if (segments.isEmpty()) {
            throw new DocumentException("`" + shown(url) + "` has no path. Name the request for a table's rows.");
        }
        return new Address(
                scheme + "://" + uri.getRawAuthority(),
                segments,
                uri.getRawPath().endsWith("/"),
                query(uri.getRawQuery()));
    }

    /** What can be shown: a secret can stand in a query and before a host. */
    private static String shown(String url) {
        return url.replaceFirst("(?s)[?#].*", "").replaceFirst("//[^/]*@", "//");
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            String before = name.isEmpty() ? null : query.put(name, value);
            if (before != null && !before.equals(value)) {
                throw new DocumentException(
                        "The URL has `" + name + "` several times, and what is written from answers "
                                + "sends a parameter once. Give the URL with one of them, and write the others into @GET of the "
                                + "descriptor.");
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** As it stands in a query, where commas and colons need no other form. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }

    /** What all of them have before their own paths: the base URL. */
    public static String base(List<Address> addresses) {
        Address first = addresses.get(0);
        int shared = first.segments().size() - 1;
        for (Address each : addresses) {
            if (!each.origin().equals(first.origin())) {
                throw new DocumentException("The URLs are of different hosts, " + first.origin() + " and "
                        + each.origin() + ". A source is one; make a project for each.");
            }
            shared = Math.min(shared, each.segments().size() - 1);
            while (!each.segments().subList(0, shared).equals(first.segments().subList(0, shared))) {
                shared--;
            }
        }
        return String.join("/", concat(first.origin(), first.segments().subList(0, shared)));
    }

    /** The path below a base URL. */
    public String below(String base) {
        String all = String.join("/", concat(origin, segments));
        String start = base.endsWith("/") ? base : base + "/";
        if (!all.startsWith(start)) {
            throw new DocumentException("`" + all + "` is not below the base URL " + base + ".");
        }
        return all.substring(start.length()) + (slash ? "/" : "");
    }

    private static List<String> concat(String first, List<String> rest) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
