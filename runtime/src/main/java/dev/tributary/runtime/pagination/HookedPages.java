package dev.tributary.runtime.pagination;

import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.hook.HookRequest.Header;
import dev.tributary.runtime.hook.HookResponse;
import dev.tributary.runtime.hook.Paginator.PageResponse;
import dev.tributary.runtime.hook.Paginator.PageState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import okhttp3.Headers;

/** Pages that a hook leads through. What it asks for twice is an error. */
final class HookedPages implements Paginator {
    private final dev.tributary.runtime.hook.Paginator hook;
    private final Place place;
    private final Redactor redactor;
    private final Circle circle;
    private PageState sent;

    HookedPages(dev.tributary.runtime.hook.Paginator hook, Place place, Redactor redactor) {
        this.hook = hook;
        this.place = place;
        this.redactor = redactor;
        this.circle = new Circle(place, "steps of " + hook.getClass().getSimpleName());
        this.sent = called(hook::first);
        circle.at(sent);
    }

    @Override
    public PageRequest first() {
        return request(sent);
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        Map<String, String> body = new HashMap<>();
        page.body().forEach((at, value) -> value.scalar().ifPresent(text -> body.put(at, text)));
        PageResponse received = new PageResponse(new HookResponse(200, headers(page.headers())), body, page.rows());
        Optional<PageState> next = called(() -> hook.next(sent, received));
        next.ifPresent(state -> {
            circle.step(state);
            sent = state;
        });
        return next.map(HookedPages::request);
    }

    private <T> T called(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw HookException.of(place, hook, e, redactor);
        }
    }

    private static PageRequest request(PageState state) {
        Map<String, JsonValue> values = new HashMap<>();
        state.values().forEach((name, text) -> values.put(name, JsonValue.of(text)));
        return new PageRequest.Parameters(values, Map.of());
    }

    private static List<Header> headers(Headers headers) {
        List<Header> list = new ArrayList<>();
        headers.forEach(header -> list.add(new Header(header.getFirst(), header.getSecond())));
        return list;
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }
}
