package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headers written as {@code Name: value}. */
final class Headers {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isHeader(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && isName(text.substring(0, colon)) && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    /** The name of a well-formed header. */
    static String name(String header) {
        return header.substring(0, header.indexOf(':'));
    }

    /** The value, if the header is well-formed. */
    static Optional<Located<String>> value(Located<String> header) {
        return isHeader(header.value())
                ? Optional.of(new Located<>(
                        header.value()
                                .substring(header.value().indexOf(':') + 1)
                                .strip(),
                        header.origin()))
                : Optional.empty();
    }

    private Headers() {}
}
