package dev.tributary.processor.reader;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** From Java's spelling to that of tables, columns and options. */
final class Names {
    /** {@code createdAt} and {@code URLOfPage} become {@code created_at} and {@code url_of_page}. */
    static String snakeCase(CharSequence javaName) {
        StringBuilder snake = new StringBuilder(javaName.length() + 8);
        for (int i = 0; i < javaName.length(); i++) {
            if (i > 0 && isCapital(javaName.charAt(i)) && beginsWord(javaName, i)) {
                snake.append('_');
            }
            snake.append(javaName.charAt(i));
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a capital is the first of a word, be it the last of several capitals. */
    private static boolean beginsWord(CharSequence javaName, int capital) {
        char before = javaName.charAt(capital - 1);
        return isLower(before)
                || (before >= '0' && before <= '9')
                || (isCapital(before) && capital + 1 < javaName.length() && isLower(javaName.charAt(capital + 1)));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
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
