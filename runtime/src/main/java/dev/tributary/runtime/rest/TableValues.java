package dev.tributary.runtime.rest;

import dev.tributary.runtime.options.Options;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one request.
 *
 * @param options the table's options
 * @param bounds what the read's bounds are sent as
 * @param discovered the names of the discovered columns
 * @param pages the values of the pagination's parameters
 */
record TableValues(Options options, CursorBounds bounds, List<String> discovered, Map<String, String> pages)
        implements RequestValues {

    @Override
    public String option(String name) {
        return options.require(name);
    }

    @Override
    public @Nullable String optional(String name) {
        return options.get(name).orElse(null);
    }

    @Override
    public @Nullable String cursorStart() {
        return bounds.start();
    }

    @Override
    public @Nullable String cursorEnd() {
        return bounds.end();
    }

    @Override
    public @Nullable String discovered(String join) {
        return discovered.isEmpty() ? null : String.join(join, discovered);
    }

    @Override
    public @Nullable String page(String parameter) {
        return pages.get(parameter);
    }
}
