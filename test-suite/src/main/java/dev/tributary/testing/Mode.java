package dev.tributary.testing;

import dev.tributary.runtime.error.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the checks of a test class run against. */
enum Mode {
    /** A simulation of the source, made from the descriptor. */
    SIMULATE,

    /** What the source answered when it was recorded. */
    REPLAY,

    /** The source itself, whose answers are kept. */
    RECORD,

    /** The source itself. */
    LIVE;

    private static final String SETTING = "mode";

    /**
     * The mode that was asked for, {@link #SIMULATE} if none was.
     *
     * @throws IllegalArgumentException if there is no such mode
     */
    static Mode current() {
        return TestSettings.find(SETTING).map(Mode::named).orElse(SIMULATE);
    }

    private static Mode named(String name) {
        List<String> labels = Stream.of(values()).map(Mode::label).toList();
        return Stream.of(values())
                .filter(mode -> mode.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no test mode `" + name + "`."
                        + Suggestion.didYouMean(name, labels) + " -D" + TestSettings.property(SETTING) + " (or "
                        + TestSettings.variable(SETTING) + ") is one of " + String.join(", ", labels) + "."));
    }

    /** How it is written. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
