package dev.tributary.processor.reader;

import java.util.Locale;

/** From Java's spelling to that of tables, columns and options. */
final class Names {

    /** {@code createdAt} and {@code URLOfPage} become {@code created_at} and {@code url_of_page}. */
    static String snakeCase(CharSequence javaName) {
        return javaName.toString()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private Names() {}
}
