package dev.tributary.simulator.http;

import dev.tributary.model.ParameterModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TextModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bodies that a table's requests have: the fixed part, and values in the places for them, nothing else. */
final class Bodies {
    private final Optional<JsonValue> fixed;
    private final List<JsonPlace> places;

    /** @param members the members that continuations add */
    Bodies(TableModel table, Set<String> members) {
        fixed = Optional.ofNullable(table.request().body()).map(JsonValue::parse);
        Stream<String> sent = Stream.concat(
                table.request().parameters().stream()
                        .filter(parameter -> parameter.place() == ParameterModel.Place.BODY)
                        .map(ParameterModel::name),
                Stream.concat(
                        table.request().texts().stream().map(TextModel::into), table.pagination().sent().stream()));
        places = Stream.concat(
                        sent.filter(JsonPlace::isPlace).map(JsonPlace::of),
                        members.stream().map(name -> new JsonPlace(List.of(name))))
                .toList();
    }

    /** The fixed part. */
    JsonValue fixed() {
        return fixed.orElseGet(JsonValue.Null::new);
    }

    /**
     * Reads a body.
     *
     * @throws Refusal if it is not what the model says
     */
    JsonValue read(String text) {
        if (fixed.isEmpty()) {
            if (!text.isEmpty()) {
                throw new Refusal(400, "The request must have no body");
            }
            return fixed();
        }
        JsonValue body;
        try {
            body = JsonValue.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "The body is no JSON: " + e.getMessage());
        }
        JsonValue expected = fixed();
        for (JsonPlace place : places) {
            Optional<JsonValue> value = body.at(place);
            if (value.isPresent()) {
                expected = expected.with(place, value.get());
            }
        }
        if (!expected.equals(body)) {
            throw new Refusal(400, "The body must be " + expected.toJson() + ", found " + body.toJson());
        }
        return body;
    }
}
