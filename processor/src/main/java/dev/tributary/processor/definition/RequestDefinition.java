package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;

/**
 * One of Retrofit's request annotations.
 *
 * @param method the HTTP method
 * @param path the path, with placeholders and a fixed query
 * @param origin the annotation
 */
public record RequestDefinition(String method, Located<String> path, Origin origin) {

    /** The path without its query. */
    public String plainPath() {
        int query = path.value().indexOf('?');
        return query < 0 ? path.value() : path.value().substring(0, query);
    }

    /** The fixed query, empty without one. */
    public String query() {
        int query = path.value().indexOf('?');
        return query < 0 ? "" : path.value().substring(query + 1);
    }
}
