package dev.tributary.runtime.rest;

import dev.tributary.model.ListModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TextModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.pagination.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes JSON bodies: the fixed part with the values of one request in their places, each of its own type. */
final class JsonBodies {
    private final TableModel table;
    private final TableValues values;

    private JsonBodies(TableModel table, TableValues values) {
        this.table = table;
        this.values = values;
    }

    /** The body of a request; an absent value leaves its place as the fixed part has it. */
    static JsonValue of(TableModel table, TableValues values) {
        return new JsonBodies(table, values).body();
    }

    private JsonValue body() {
        JsonValue body =
                JsonValue.parse(Objects.requireNonNullElse(table.request().body(), "{}"));
        for (ParameterModel parameter : table.request().parameters()) {
            Optional<JsonValue> value =
                    parameter.place() == ParameterModel.Place.BODY ? value(parameter) : Optional.empty();
            body = put(body, parameter.name(), value);
        }
        for (TextModel text : table.request().texts()) {
            if (JsonPlace.isPlace(text.into())) {
                body = put(
                        body,
                        text.into(),
                        ComposedTexts.of(List.of(text), text.into(), values).map(JsonValue::of));
            }
        }
        for (Map.Entry<String, JsonValue> page : values.pages().values().entrySet()) {
            if (JsonPlace.isPlace(page.getKey())) {
                body = put(body, page.getKey(), Optional.of(page.getValue()));
            }
        }
        for (Map.Entry<String, JsonValue> member : values.pages().merged().entrySet()) {
            body = body.with(new JsonPlace(List.of(member.getKey())), member.getValue());
        }
        return body;
    }

    private static JsonValue put(JsonValue body, String place, Optional<JsonValue> value) {
        return value.isPresent() ? body.with(JsonPlace.of(place), value.get()) : body;
    }

    private Optional<JsonValue> value(ParameterModel parameter) {
        ListModel list = parameter.list();
        if (list != null && parameter.value() instanceof ValueModel.Option option) {
            List<String> texts = values.texts(option);
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    list.join() == null
                            ? new JsonValue.Array(texts.stream()
                                    .map(text -> json(option, text))
                                    .toList())
                            : JsonValue.of(String.join(list.join(), texts)));
        }
        if (parameter.value() instanceof ValueModel.DiscoveredColumns && list != null && list.join() == null) {
            return Optional.ofNullable(values.discovered())
                    .map(names -> new JsonValue.Array(
                            names.stream().<JsonValue>map(JsonValue::of).toList()));
        }
        if (parameter.value() instanceof ValueModel.FromParent from && (from.batch() == null || from.join() == null)) {
            List<JsonValue> parents =
                    values.parents(from).stream().map(JsonBodies::json).toList();
            return from.batch() == null ? parents.stream().findFirst() : Optional.of(new JsonValue.Array(parents));
        }
        if (parameter.value() instanceof ValueModel.PageToken) {
            return Optional.ofNullable(values.pages().values().get(PageRequest.Parameters.TOKEN));
        }
        return values.text(parameter.value()).map(text -> json(parameter.value(), text));
    }

    private JsonValue json(ValueModel value, String text) {
        if (value instanceof ValueModel.Option option) {
            return switch (type(option)) {
                case INTEGER -> new JsonValue.Numeral(text);
                case BOOLEAN -> new JsonValue.Bool(Boolean.parseBoolean(text));
                case TIME -> time(Objects.requireNonNullElse(option.format(), TimeFormat.DEFAULT), text);
                case TEXT, DATE -> JsonValue.of(text);
            };
        }
        if (value instanceof ValueModel.CursorStart start) {
            return time(start.format(), text);
        }
        return value instanceof ValueModel.CursorEnd end ? time(end.format(), text) : JsonValue.of(text);
    }

    private static JsonValue json(Object column) {
        return column instanceof Long ? new JsonValue.Numeral(column.toString()) : JsonValue.of(column.toString());
    }

    /** Seconds and milliseconds are numbers in JSON. */
    private static JsonValue time(TimeFormat format, String text) {
        boolean number = format instanceof TimeFormat.EpochSeconds || format instanceof TimeFormat.EpochMillis;
        return number ? new JsonValue.Numeral(text) : JsonValue.of(text);
    }

    private OptionType type(ValueModel.Option option) {
        return table.options().stream()
                .filter(declared -> declared.name().equals(option.option()))
                .map(OptionModel::type)
                .findFirst()
                .orElse(OptionType.TEXT);
    }
}
