package dev.tributary.runtime.options;

import dev.tributary.model.OptionType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What the values of options of each type look like. */
final class OptionTypes {

    static boolean isOf(OptionType type, String value) {
        try {
            return parse(type, value) != null;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static Object parse(OptionType type, String value) {
        return switch (type) {
            case TEXT -> value;
            case INTEGER -> Long.parseLong(value);
            case BOOLEAN -> {
                if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                    throw new IllegalArgumentException("neither true nor false");
                }
                yield Boolean.parseBoolean(value);
            }
            case DATE -> LocalDate.parse(value);
            case TIME -> OffsetDateTime.parse(value);
        };
    }

    static String described(OptionType type) {
        return switch (type) {
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case BOOLEAN -> "`true` or `false`";
            case DATE -> "a date such as `2026-01-15`";
            case TIME -> "a time such as `2026-01-15T12:00:00Z`";
        };
    }

    private OptionTypes() {}
}
