package dev.tributary.simulator.http;

import dev.tributary.model.ListModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of parameters, wherever they are sent. */
final class SentValues {

    /** The value of a parameter that carries one, empty where it was left out. */
    static Optional<JsonValue> of(ParameterModel parameter, SentRequest asked) {
        Optional<JsonValue> value = switch (parameter.place()) {
            case PATH -> Optional.ofNullable(asked.path().get(parameter.name())).map(JsonValue::of);
            case QUERY -> asked.at(parameter.name());
            case HEADER ->
                Optional.ofNullable(asked.headers().get(parameter.name())).map(JsonValue::of);
            case BODY -> asked.at(parameter.name());
        };
        if (parameter.place() == ParameterModel.Place.BODY) {
            value.ifPresent(sent -> checkTime(parameter, sent));
        }
        return value;
    }

    /** The values of a parameter that carries several, empty where it was left out. */
    static List<JsonValue> several(ParameterModel parameter, ListModel list, SentRequest asked) {
        if (list.join() != null) {
            return of(parameter, asked).stream()
                    .flatMap(text -> Stream.of(text.scalar().orElse("").split(Pattern.quote(list.join()), -1)))
                    .map(JsonValue::of)
                    .toList();
        }
        if (parameter.place() == ParameterModel.Place.BODY) {
            return of(parameter, asked)
                    .map(value -> value instanceof JsonValue.Array array
                            ? array.elements()
                            : refuse(parameter, "an array", value))
                    .orElse(List.of());
        }
        List<String> texts = parameter.place() == ParameterModel.Place.HEADER
                ? asked.headers().values(parameter.name())
                : asked.address().queryParameterValues(parameter.name()).stream()
                        .map(String::valueOf)
                        .toList();
        return texts.stream().map(JsonValue::of).toList();
    }

    /** Checks that a value of the body has its own type. */
    static void check(ParameterModel parameter, OptionType type, JsonValue sent) {
        boolean fits = switch (type) {
            case INTEGER -> sent instanceof JsonValue.Numeral;
            case BOOLEAN -> sent instanceof JsonValue.Bool;
            case TEXT, DATE -> sent instanceof JsonValue.Text;
            case TIME -> sent.scalar().isPresent();
        };
        if (!fits) {
            refuse(parameter, "of type " + type, sent);
        }
    }

    private static List<JsonValue> refuse(ParameterModel parameter, String expected, JsonValue sent) {
        throw new Refusal(400, "`" + parameter.name() + "` must be " + expected + ", found " + sent.toJson());
    }

    private static void checkTime(ParameterModel parameter, JsonValue sent) {
        TimeFormat format = parameter.value() instanceof ValueModel.CursorStart start
                ? start.format()
                : parameter.value() instanceof ValueModel.CursorEnd end ? end.format() : null;
        boolean number = format instanceof TimeFormat.EpochSeconds || format instanceof TimeFormat.EpochMillis;
        boolean token = sent instanceof JsonValue.Text text && text.text().startsWith(PageTokens.PREFIX);
        if (format != null && !token && number != sent instanceof JsonValue.Numeral) {
            refuse(parameter, number ? "a number" : "a text", sent);
        }
    }

    private SentValues() {}
}
