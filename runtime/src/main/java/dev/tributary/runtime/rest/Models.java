package dev.tributary.runtime.rest;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The models of the connector classes of this process, each read once: a plan and its tasks make many connectors. */
final class Models {
    private static final Map<Class<?>, SourceModel> READ = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * The model of a connector class.
     *
     * @throws IllegalStateException if its class path has none
     */
    static SourceModel of(Class<?> connector, String source) {
        return READ.computeIfAbsent(connector, unread -> ModelFile.load(unread.getClassLoader(), source));
    }

    private Models() {}
}
