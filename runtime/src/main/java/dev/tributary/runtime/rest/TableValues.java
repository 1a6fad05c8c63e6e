package dev.tributary.runtime.rest;

import dev.tributary.runtime.options.Options;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one request.
 *
 * @param table the table that is asked for
 * @param options the table's options
 * @param scope what the request is about
 * @param bounds what the read's bounds are sent as
 * @param discovered the names of the discovered columns
 * @param pages the values of the pagination's parameters
 */
record TableValues(
        RestTable table,
        Options options,
        Scope scope,
        CursorBounds bounds,
        List<String> discovered,
        Map<String, String> pages)
        implements RequestValues {

    @Override
    public String option(String name) {
        return scope.option(name).orElseGet(() -> options.require(name));
    }

    @Override
    public @Nullable String optional(String name) {
        return scope.option(name).or(() -> options.get(name)).orElse(null);
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
    public @Nullable String parent(String parent, String column) {
        List<String> texts = parents(parent, column);
        return texts.isEmpty() ? null : String.join(join(parent, column), texts);
    }

    private String join(String parent, String column) {
        return table.model()
                .parents()
                .filter(value -> value.table().equals(parent) && value.column().equals(column))
                .flatMap(value -> Stream.ofNullable(value.join()))
                .findFirst()
                .orElse(",");
    }

    @Override
    public List<String> parents(String parent, String column) {
        return scope.texts(new ParentColumn(parent, column));
    }

    @Override
    public @Nullable String page(String parameter) {
        return pages.get(parameter);
    }
}
