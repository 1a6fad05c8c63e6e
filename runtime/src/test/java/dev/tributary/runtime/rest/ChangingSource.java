package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The source of {@link ChangingConnector}, in memory: items that come, change and go, and a feed that tells of it. */
final class ChangingSource {
    private static final int PAGE = 3;

    /** What happened to an item. */
    record Event(long id, Instant at, boolean deleted) {}

    /** When each item that there is last changed. */
    final Map<Long, Instant> items = new TreeMap<>();

    final List<Event> events = new ArrayList<>();

    /** What happens before each answer. */
    Runnable busy = () -> {};

    /** The number of the first event that the feed by tokens remembers. */
    int remembered;

    private final FakeWorld world;

    ChangingSource(FakeWorld world) {
        this.world = world;
    }

    void put(long id) {
        items.put(id, world.now());
        events.add(new Event(id, world.now(), false));
    }

    void remove(long id) {
        if (items.remove(id) != null) {
            events.add(new Event(id, world.now(), true));
        }
    }

    Response answer(Request request) {
        busy.run();
        HttpUrl url = request.url();
        List<String> path = url.pathSegments();
        return switch (path.get(1)) {
            case "ids" ->
                rows(
                        request,
                        items.keySet().stream()
                                .filter(id -> isBetween(url, items.get(id)))
                                .map(id -> "{\"id\":" + id + "}")
                                .toList());
            case "batch" ->
                rows(
                        request,
                        List.of(String.valueOf(url.queryParameter("ids")).split(",", -1)).stream()
                                .map(Long::valueOf)
                                .filter(items::containsKey)
                                .map(this::item)
                                .toList());
            case "events" ->
                page(
                        request,
                        events.stream()
                                .filter(event -> isBetween(url, event.at()))
                                .toList());
            case "history" -> history(request);
            case "token" ->
                world.response(request, 200, "{\"next\":" + events.size() + "}").build();
            default ->
                path.size() == 2
                        ? rows(request, items.keySet().stream().map(this::item).toList())
                        : one(request, Long.parseLong(path.get(2)));
        };
    }

    /** Each page says where the next begins, and up to where the history was told. */
    private Response history(Request request) {
        String page = request.url().queryParameter("page");
        int from = Integer.parseInt(String.valueOf(page == null ? request.url().queryParameter("token") : page));
        if (from < remembered) {
            return world.response(request, 404, "{\"message\":\"history is over\"}")
                    .build();
        }
        int end = Math.min(from + PAGE, events.size());
        String more = end < events.size() ? ",\"more\":" + end : "";
        return told(request, events.subList(from, end), more + ",\"next\":" + end);
    }

    private Response one(Request request, long id) {
        return items.containsKey(id)
                ? world.response(request, 200, item(id)).build()
                : world.response(request, 404, "{}").build();
    }

    private String item(long id) {
        return "{\"id\":" + id + ",\"updated_at\":\"" + items.get(id) + "\"}";
    }

    private static boolean isBetween(HttpUrl url, @Nullable Instant at) {
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        return at != null
                && (since == null || !at.isBefore(Instant.parse(since)))
                && (until == null || !at.isAfter(Instant.parse(until)));
    }

    private Response page(Request request, List<Event> told) {
        int first = PAGE * (Integer.parseInt(String.valueOf(request.url().queryParameter("page"))) - 1);
        List<Event> page = told.subList(Math.min(first, told.size()), Math.min(first + PAGE, told.size()));
        return told(request, page, "");
    }

    private Response told(Request request, List<Event> page, String rest) {
        return world.response(
                        request,
                        200,
                        page.stream()
                                .map(event -> "{\"item\":" + event.id() + ",\"at\":\"" + event.at() + "\",\"kind\":\""
                                        + (event.deleted() ? "gone" : "there") + "\"}")
                                .collect(Collectors.joining(",", "{\"events\":[", "]" + rest + "}")))
                .build();
    }

    private Response rows(Request request, List<String> rows) {
        return world.response(request, 200, rows.stream().collect(Collectors.joining(",", "[", "]")))
                .build();
    }
}
