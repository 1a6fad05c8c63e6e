package dev.tributary.runtime.hook;

import java.util.List;
import java.util.Optional;

/** Looks headers up. */
final class Headers {

    static Optional<String> first(List<HookRequest.Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HookRequest.Header::value)
                .findFirst();
    }

    private Headers() {}
}
