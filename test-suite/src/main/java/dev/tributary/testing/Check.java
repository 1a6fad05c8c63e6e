package dev.tributary.testing;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * A check in progress, and how it fails: with what was expected and found, the likely fix, and the requests that the
 * source has seen.
 *
 * @param name source, table and check, such as {@code github > issues > S9 ...}
 * @param source what it runs against
 * @param shown takes rows that the report shows
 */
record Check(String name, TestedSource source, Consumer<String> shown) {
    /** Why it is skipped where a real source is read. */
    static final String SIMULATED_ONLY = "It needs a simulated source, whose data, time and failures are ours to say";

    private static final int SHOWN_REQUESTS = 20;

    /** A check that no report shows. */
    Check(String name, Simulation simulation) {
        this(name, new SimulatedSide(simulation), row -> {});
    }

    /** The simulation that it runs in; it is skipped if it runs in none. */
    Simulation simulation() {
        if (source instanceof SimulatedSide side) {
            return side.simulation();
        }
        throw new TestAbortedException(SIMULATED_ONLY);
    }

    /** Fails unless a condition holds. */
    void require(boolean holds, String expected, String found, String fix) {
        if (!holds) {
            throw failure(expected, found, fix, null);
        }
    }

    /** Fails if there are findings; shows the first of them. */
    void requireNone(List<String> findings, String expected, String fix) {
        String more = findings.size() > 5 ? " and " + (findings.size() - 5) + " more" : "";
        require(findings.isEmpty(), expected, findings.stream().limit(5).collect(Collectors.joining("; ")) + more, fix);
    }

    AssertionFailedError failure(String expected, String found, String fix, @Nullable Throwable cause) {
        List<String> requests = source.requests();
        int skipped = Math.max(0, requests.size() - SHOWN_REQUESTS);
        String log = requests.stream()
                .skip(skipped)
                .map(request -> "\n    " + request)
                .collect(Collectors.joining());
        return new AssertionFailedError(
                name
                        + "\n  expected: " + expected
                        + "\n  found:    " + found
                        + "\n  fix:      " + fix
                        + "\n  requests: " + (requests.isEmpty() ? "none" : requests.size())
                        + (skipped > 0 ? ", the last " + SHOWN_REQUESTS + " being" : "")
                        + log,
                cause);
    }
}
