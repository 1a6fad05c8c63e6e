package dev.tributary.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a check came out.
 *
 * @param table the table that it looked at; empty for the connector as a whole
 * @param title what it is called, such as {@code T3 small batches add up}
 * @param outcome how it came out
 * @param detail why it was skipped, or how it failed; empty if it passed
 * @param time how long it took
 * @param requests how many requests the source has seen
 * @param rows samples of the rows that were read
 */
record CheckResult(
        Optional<String> table,
        String title,
        Outcome outcome,
        String detail,
        Duration time,
        int requests,
        List<String> rows) {
    private static final Pattern NUMBERS = Pattern.compile("(?:[SPWT]\\d+ )+");

    /** How a check can come out. */
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    CheckResult {
        rows = List.copyOf(rows);
    }

    /** The numbers of the check, such as {@code P2 P3}. */
    String numbers() {
        Matcher numbers = NUMBERS.matcher(title);
        return numbers.lookingAt() ? numbers.group().strip() : title;
    }
}
