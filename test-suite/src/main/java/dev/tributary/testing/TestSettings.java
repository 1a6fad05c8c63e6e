package dev.tributary.testing;

import java.util.Locale;
import java.util.Optional;

/** What whoever starts tests says of them: by system properties, or else by environment variables. */
final class TestSettings {
    private static final String PROPERTY = "tributary.test.";
    private static final String VARIABLE = "TRIBUTARY_TEST_";

    /** What is said of something; empty for nothing. */
    static Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty(property(name)))
                .or(() -> Optional.ofNullable(System.getenv(variable(name))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The system property. */
    static String property(String name) {
        return PROPERTY + name;
    }

    /** The environment variable. */
    static String variable(String name) {
        return VARIABLE + name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException if something is said that is none above zero
     */
    static int positive(String name, int otherwise) {
        return find(name)
                .map(value -> {
                    if (!value.matches("[1-9]\\d{0,8}")) {
                        throw new IllegalArgumentException("-D" + property(name) + " (or " + variable(name) + ") is `"
                                + value + "`; say a whole number above 0.");
                    }
                    return Integer.parseInt(value);
                })
                .orElse(otherwise);
    }

    /**
     * Whether something is so; it is not where nothing is said.
     *
     * @throws IllegalArgumentException if something is said that is neither true nor false
     */
    static boolean isOn(String name) {
        return find(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new IllegalArgumentException("-D" + property(name) + " (or " + variable(name) + ") is `"
                                + value + "`; say true or false.");
                })
                .orElse(false);
    }

    private TestSettings() {}
}
