package dev.tributary.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** How long something took. */
public final class Durations {

    /** Seconds with one digit after the point: {@code 4.2}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    private Durations() {}
}
