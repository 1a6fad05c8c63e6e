package dev.tributary.processor.validation;

import dev.tributary.model.OptionType;
import dev.tributary.processor.definition.ParameterDefinition.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/** The types of options, by the types of the parameters that they fill. */
final class OptionTypes {

    static OptionType of(Kind kind) {
        return switch (kind) {
            case INTEGER, INTEGERS -> OptionType.INTEGER;
            case BOOLEAN -> OptionType.BOOLEAN;
            case DATE -> OptionType.DATE;
            case TIME -> OptionType.TIME;
            case TEXT, TEXTS, OTHER -> OptionType.TEXT;
        };
    }

    /** Whether a text is a value of a type, or several where it is a list. */
    static boolean fits(Kind kind, String text) {
        Stream<String> values = kind.isList() ? Stream.of(text.split(",", -1)).map(String::strip) : Stream.of(text);
        return values.allMatch(value -> fits(of(kind), value));
    }

    private static boolean fits(OptionType type, String value) {
        try {
            return switch (type) {
                case TEXT -> true;
                case INTEGER -> !Long.valueOf(value).toString().isEmpty();
                case BOOLEAN -> value.equals("true") || value.equals("false");
                case DATE -> !LocalDate.parse(value).toString().isEmpty();
                case TIME -> !OffsetDateTime.parse(value).toString().isEmpty();
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private OptionTypes() {}
}
