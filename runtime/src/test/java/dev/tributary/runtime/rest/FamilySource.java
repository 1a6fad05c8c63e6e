package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The source of {@link FamilyConnector}, in memory. */
final class FamilySource {

    /** Something in a group, or a part of something. */
    record Child(long id, long parent, Instant updatedAt) {}

    final Map<Long, Instant> groups = new TreeMap<>();
    final Map<Long, Child> things = new LinkedHashMap<>();
    private final FakeWorld world;

    FamilySource(FakeWorld world) {
        this.world = world;
    }

    Response answer(Request request) {
        HttpUrl url = request.url();
        List<String> path = url.pathSegments();
        String since = url.queryParameter("since");
        Instant from = since == null ? Instant.MIN : Instant.parse(since);
        if (path.get(1).equals("states")) {
            String state = String.valueOf(url.queryParameter("state"));
            return page(request, List.of("{\"id\":" + (state.equals("open") ? 1 : 2) + "}"));
        }
        if (path.size() == 2) {
            return page(
                    request,
                    groups.entrySet().stream()
                            .filter(group -> !group.getValue().isBefore(from))
                            .map(group -> "{\"id\":" + group.getKey() + ",\"name\":" + name(group.getKey())
                                    + ",\"updated_at\":\"" + group.getValue() + "\"}")
                            .toList());
        }
        List<String> ids = List.of(path.get(2).split(",", -1));
        if (path.get(1).equals("things")) {
            return page(
                    request,
                    ids.stream()
                            .map(id -> "{\"id\":" + 100 * Long.parseLong(id) + "}")
                            .toList());
        }
        return page(
                request,
                existing().stream()
                        .filter(thing -> ids.contains(Long.toString(thing.parent())))
                        .filter(thing -> !thing.updatedAt().isBefore(from))
                        .sorted(Comparator.comparingLong(Child::id))
                        .map(thing -> "{\"id\":" + thing.id() + ",\"updated_at\":\"" + thing.updatedAt() + "\"}")
                        .toList());
    }

    private static @Nullable String name(long group) {
        return group == 13 ? null : "\"" + group + "\"";
    }

    /** The things whose group exists. */
    List<Child> existing() {
        return things.values().stream()
                .filter(thing -> groups.containsKey(thing.parent()))
                .toList();
    }

    private Response page(Request request, List<String> rows) {
        String number = request.url().queryParameter("page");
        List<String> page = new ArrayList<>(rows);
        if (number != null) {
            int first = Math.min(rows.size(), 2 * (Integer.parseInt(number) - 1));
            page = rows.subList(first, Math.min(rows.size(), first + 2));
        }
        return world.response(request, 200, page.stream().collect(Collectors.joining(",", "[", "]")))
                .build();
    }
}
