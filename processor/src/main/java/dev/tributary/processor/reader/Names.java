package dev.tributary.processor.reader;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** From Java's spelling to that of tables, columns and options. */
final class Names {
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** {@code createdAt} and {@code URLOfPage} become {@code created_at} and {@code url_of_page}. */
    static String snakeCase(CharSequence javaName) {
        return BEFORE_CAPITAL.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** What a field is called on the wire, by the name of a constant of {@code Naming}. */
    static UnaryOperator<String> onTheWire(String naming) {
        return switch (naming) {
            case "SNAKE_CASE" -> Names::snakeCase;
            case "PASCAL_CASE" -> name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            case "KEBAB_CASE" -> name -> snakeCase(name).replace('_', '-');
            default -> UnaryOperator.identity();
        };
    }

    private Names() {}
}
