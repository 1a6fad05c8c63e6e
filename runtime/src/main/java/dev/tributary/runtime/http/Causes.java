package dev.tributary.runtime.http;

import dev.tributary.runtime.error.Redactor;
import org.jspecify.annotations.Nullable;

/** What happened below, as far as it can be shown: a source's words in there can hold what it was told. */
final class Causes {

    /** The error itself, null if it or what lies below it holds a secret. */
    static @Nullable Throwable without(Throwable error, Redactor redactor) {
        return holds(error, redactor) ? null : error;
    }

    private static boolean holds(Throwable error, Redactor redactor) {
        if (redactor.finds(String.valueOf(error.getMessage()))) {
            return true;
        }
        for (Throwable suppressed : error.getSuppressed()) {
            if (holds(suppressed, redactor)) {
                return true;
            }
        }
        Throwable cause = error.getCause();
        return cause != null && cause != error && holds(cause, redactor);
    }

    private Causes() {}
}
