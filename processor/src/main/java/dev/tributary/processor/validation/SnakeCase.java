package dev.tributary.processor.validation;

import java.util.regex.Pattern;

/** How names of sources, tables and options are spelled. */
final class SnakeCase {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    static boolean matches(String name) {
        return NAME.matcher(name).matches();
    }

    private SnakeCase() {}
}
