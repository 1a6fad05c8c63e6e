package dev.tributary.cli.run;

import dev.tributary.document.words.Spans;
import dev.tributary.runtime.environment.Wait;

/** Waits as people say them. */
public final class Waits {

    /** {@code waiting 12 s to keep to the source's limit}. */
    public static String text(Wait wait) {
        return "waiting " + Spans.words(wait.duration()) + " " + what(wait.reason());
    }

    private static String what(Wait.Reason reason) {
        return switch (reason) {
            case LIMIT -> "to keep to the source's limit";
            case ASKED -> "as the source asks";
            case BACK_OFF -> "before the next attempt";
            case JOB -> "for an export job";
        };
    }

    private Waits() {}
}
