package dev.tributary.runtime.rest;

import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.pagination.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The values of one request.
 *
 * @param table the table that is asked for
 * @param found what is known of a table that was found at run time
 * @param options the table's options
 * @param scope what the request is about
 * @param bounds what the read's bounds are sent as
 * @param names the names of the discovered columns
 * @param pages the values of the pagination
 */
record TableValues(
        TableModel table,
        Optional<FoundTable> found,
        Options options,
        Scope scope,
        CursorBounds bounds,
        List<String> names,
        PageRequest.Parameters pages)
        implements RequestValues {
    private static final MediaType JSON = MediaType.get("application/json");

    @Override
    public String option(String name) {
        return optionTexts().one(name).orElseGet(() -> options.require(name));
    }

    @Override
    public @Nullable String optional(String name) {
        return optionTexts().one(name).orElse(null);
    }

    @Override
    public @Nullable List<String> list(String name) {
        List<String> values = optionTexts().several(name);
        return values.isEmpty() ? null : values;
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
    public @Nullable String tableName(String column) {
        return found.flatMap(known -> known.said(column)).orElse(null);
    }

    @Override
    public @Nullable String discovered(String join) {
        return names.isEmpty() ? null : String.join(join, names);
    }

    @Override
    public @Nullable List<String> discovered() {
        return names.isEmpty() ? null : names;
    }

    @Override
    public @Nullable String parent(String parent, String column) {
        List<String> texts = parents(parent, column);
        return texts.isEmpty() ? null : String.join(join(parent, column), texts);
    }

    private String join(String parent, String column) {
        return table.parents()
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
    public @Nullable String changeToken() {
        return bounds.token();
    }

    @Override
    public @Nullable String page(String parameter) {
        return Optional.ofNullable(pages.values().get(parameter))
                .map(value -> value.scalar().orElseGet(value::toJson))
                .orElse(null);
    }

    @Override
    public @Nullable String pageToken() {
        return page(PageRequest.Parameters.TOKEN);
    }

    @Override
    public @Nullable String text(String parameter) {
        return ComposedTexts.of(table.request().texts(), parameter, this).orElse(null);
    }

    @Override
    public RequestBody body() {
        return RequestBody.create(JsonBodies.of(table, this).toJson(), JSON);
    }

    /** The value as a text, empty where it is absent. */
    Optional<String> text(ValueModel value) {
        if (value instanceof ValueModel.Option option) {
            return optionTexts().one(option.option());
        }
        if (value instanceof ValueModel.CursorStart || value instanceof ValueModel.SequenceStart) {
            return Optional.ofNullable(bounds.start());
        }
        if (value instanceof ValueModel.CursorEnd) {
            return Optional.ofNullable(bounds.end());
        }
        if (value instanceof ValueModel.FromParent from) {
            return Optional.ofNullable(parent(from.table(), from.column()));
        }
        if (value instanceof ValueModel.TableName name) {
            return Optional.ofNullable(tableName(name.column()));
        }
        if (value instanceof ValueModel.DiscoveredColumns columns) {
            return Optional.ofNullable(discovered(columns.join()));
        }
        if (value instanceof ValueModel.ChangeToken) {
            return Optional.ofNullable(changeToken());
        }
        if (value instanceof ValueModel.PageToken) {
            return Optional.ofNullable(pageToken());
        }
        throw new IllegalStateException("Nobody knows the value of " + value);
    }

    /** The values of an option that is a list. */
    List<String> texts(ValueModel.Option option) {
        return optionTexts().several(option.option());
    }

    /** The columns of the parents' rows, as Spark holds them. */
    List<Object> parents(ValueModel.FromParent from) {
        return scope.all(new ParentColumn(from.table(), from.column()));
    }

    private OptionTexts optionTexts() {
        return new OptionTexts(table, options, scope);
    }
}
