package dev.tributary.runtime.rest;

import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.options.Options;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values of table options as they are sent: numbers without needless digits, times in the parameter's format. */
record OptionTexts(TableModel table, Options options, Scope scope) {

    /** The value of an option that is no list, empty where it has none. */
    Optional<String> one(String name) {
        return scope.option(name).or(() -> options.get(name)).map(text -> sent(name, text));
    }

    /** The values of an option that is a list. */
    List<String> several(String name) {
        return options.list(name).stream().map(text -> sent(name, text)).toList();
    }

    private String sent(String name, String text) {
        OptionType type = table.options().stream()
                .filter(option -> option.name().equals(name))
                .map(OptionModel::type)
                .findFirst()
                .orElse(OptionType.TEXT);
        return switch (type) {
            case TEXT, DATE -> text;
            case INTEGER -> Long.toString(Long.parseLong(text));
            case BOOLEAN -> text.toLowerCase(Locale.ROOT);
            case TIME -> format(name).format(OffsetDateTime.parse(text).toInstant());
        };
    }

    private TimeFormat format(String name) {
        return table.request()
                .values()
                .filter(value -> value instanceof ValueModel.Option option
                        && option.option().equals(name)
                        && option.format() != null)
                .map(value -> ((ValueModel.Option) value).format())
                .findFirst()
                .orElse(TimeFormat.DEFAULT);
    }
}
