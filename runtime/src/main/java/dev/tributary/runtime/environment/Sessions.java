package dev.tributary.runtime.environment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the connectors of one connection have in common in this process, such as the access token that one obtained. */
public final class Sessions {
    private final Map<Object, Object> sessions = new ConcurrentHashMap<>();

    /**
     * {@return what belongs to a key: made at the first call, the same at every other}
     *
     * @param <T> what belongs to the key
     * @param key equal for connections that are the same; does not show secrets
     * @param type its class
     * @param first makes it at the first call
     */
    public <T> T of(Object key, Class<T> type, Supplier<T> first) {
        return type.cast(sessions.computeIfAbsent(key, unknown -> first.get()));
    }
}
