package dev.tributary.simulator.http;

import dev.tributary.model.ListModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks the options of a request: required ones name what the source has, others only ask for less. */
final class SentOptions {
    private final TableModel table;
    private final Map<String, String> samples;

    /** @param samples the values that the source knows, by option name */
    SentOptions(TableModel table, Map<String, String> samples) {
        this.table = table;
        this.samples = Map.copyOf(samples);
    }

    void check(ParameterModel parameter, SentRequest asked) {
        ValueModel.Option value = (ValueModel.Option) parameter.value();
        OptionModel option = option(value);
        ListModel list = parameter.list();
        List<JsonValue> sent = list == null
                ? SentValues.of(parameter, asked).stream().toList()
                : SentValues.several(parameter, list, asked);
        if (parameter.place() == ParameterModel.Place.BODY && (list == null || list.join() == null)) {
            sent.forEach(each -> SentValues.check(parameter, option.type(), each));
        }
        boolean names = option.required() || parameter.place() == ParameterModel.Place.PATH;
        if (names && sent.isEmpty()) {
            throw new Refusal(400, "Parameter `" + parameter.name() + "` is missing");
        }
        checkKnown(
                names,
                value,
                sent.stream().map(each -> each.scalar().orElse("")).toList());
    }

    /** Checks an option's value that was written into a text. */
    void checkWritten(ValueModel.Option value, String written) {
        checkKnown(option(value).required(), value, List.of(written));
    }

    private void checkKnown(boolean names, ValueModel.Option value, List<String> sent) {
        String known = samples.get(value.option());
        OptionModel option = option(value);
        sent.forEach(each -> checkType(option, value, each));
        if (names && known != null && !expected(option, value, known).equals(sent)) {
            throw new Refusal(
                    404,
                    "Not Found: there is no " + option.name() + " `" + String.join(",", sent) + "` here, only `" + known
                            + "`");
        }
    }

    private static void checkType(OptionModel option, ValueModel.Option value, String sent) {
        try {
            if (option.type() == OptionType.TIME) {
                format(value).parse(sent);
            } else if (option.type() == OptionType.INTEGER) {
                Long.parseLong(sent);
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new Refusal(400, "Option `" + option.name() + "` is `" + sent + "`, which is no " + option.type());
        }
    }

    private static List<String> expected(OptionModel option, ValueModel.Option value, String known) {
        if (option.list()) {
            return Stream.of(known.split(",", -1)).map(String::strip).toList();
        }
        return List.of(
                option.type() == OptionType.TIME
                        ? format(value).format(OffsetDateTime.parse(known).toInstant())
                        : known);
    }

    private static TimeFormat format(ValueModel.Option value) {
        return Objects.requireNonNullElse(value.format(), TimeFormat.DEFAULT);
    }

    private OptionModel option(ValueModel.Option value) {
        return table.options().stream()
                .filter(declared -> declared.name().equals(value.option()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table `" + table.name() + "` sends an option `"
                        + value.option() + "` that it does not declare"));
    }
}
