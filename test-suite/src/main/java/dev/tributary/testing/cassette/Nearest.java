package dev.tributary.testing.cassette;

import dev.tributary.model.value.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/** The recorded request that is most like one that was not recorded. */
final class Nearest {
    private final RecordedRequest asked;
    private final Optional<RecordedRequest> nearest;

    private Nearest(RecordedRequest asked, Optional<RecordedRequest> nearest) {
        this.asked = asked;
        this.nearest = nearest;
    }

    static Nearest to(RecordedRequest asked, Cassette cassette) {
        return new Nearest(
                asked,
                cassette.exchanges().stream()
                        .map(Exchange::request)
                        .min(Comparator.comparingInt(
                                recorded -> differences(asked, recorded).size())));
    }

    /** What was asked, what is nearest, and how it differs. */
    String report() {
        return "The cassette has no answer to " + asked.shown()
                + nearest.map(recorded -> "\n    nearest:  " + recorded.shown() + "\n    differs:  "
                                + String.join("; ", differences(asked, recorded)))
                        .orElse("\n    nearest:  none, it is empty")
                + "\n    do:       ";
    }

    private static List<String> differences(RecordedRequest asked, RecordedRequest recorded) {
        Map<String, String> one = parts(asked);
        Map<String, String> other = parts(recorded);
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String now = one.get(name);
            String then = other.get(name);
            if (now == null) {
                differences.add(name + " is missing, recorded is " + then);
            } else if (then == null) {
                differences.add(name + " is " + now + ", recorded is none");
            } else if (!now.equals(then)) {
                differences.add(name + " is " + now + ", recorded is " + then);
            }
        }
        return differences;
    }

    /** What can differ, each by itself, so that what differs least is nearest. */
    private static Map<String, String> parts(RecordedRequest request) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("the method", request.method());
        parts.put("the credentials", request.identity());
        HttpUrl url = HttpUrl.get(request.url());
        parts.put("the host", url.scheme() + "://" + url.host() + ":" + url.port());
        List<String> path = url.pathSegments();
        for (int i = 0; i < path.size(); i++) {
            parts.put("step " + (i + 1) + " of the path", path.get(i));
        }
        for (String name : url.queryParameterNames()) {
            parts.put("`" + name + "`", String.join(",", texts(url.queryParameterValues(name))));
        }
        request.headers().forEach((name, value) -> parts.put("header `" + name + "`", value));
        request.body().ifPresent(body -> {
            if (body instanceof RecordedBody.Json json) {
                places("", json.value(), parts);
            } else {
                parts.put("the body", ((RecordedBody.Text) body).text());
            }
        });
        return parts;
    }

    private static List<String> texts(List<?> values) {
        return values.stream()
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    private static void places(String place, JsonValue value, Map<String, String> parts) {
        if (value instanceof JsonValue.Members object) {
            object.members().forEach((name, member) -> places(place + "/" + name, member, parts));
        } else if (value instanceof JsonValue.Array array) {
            for (int i = 0; i < array.elements().size(); i++) {
                places(place + "/" + i, array.elements().get(i), parts);
            }
        } else {
            parts.put("`" + place + "` of the body", value.toJson());
        }
    }
}
