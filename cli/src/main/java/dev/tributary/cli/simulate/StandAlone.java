package dev.tributary.cli.simulate;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.simulator.SimulatedSource;
import java.time.Duration;
import java.time.Instant;

/** A simulated source that lives in real time, until it is told to end. */
public final class StandAlone {
    private static final Duration STEP = Duration.ofMillis(200);

    private final Terminal terminal;
    private final Environment environment;
    private final SimulatedSource source;
    private final Changes changes;

    /**
     * A source that is running.
     *
     * @param changesPerMinute how many changes its tables undergo
     */
    public StandAlone(
            Terminal terminal,
            Environment environment,
            SimulatedSource source,
            int changesPerMinute,
            FaultList faults) {
        this.terminal = terminal;
        this.environment = environment;
        this.source = source;
        this.changes = new Changes(source, changesPerMinute);
        faults.order(source.faults());
    }

    /** Lives until the thread is interrupted. */
    public void live() {
        terminal.print("A simulated " + source.model().displayName() + " is at " + source.baseUrl()
                + " and shows there how to read it. Ctrl-C ends it.");
        terminal.flush();
        Instant begun = environment.clock().instant();
        Duration passed = Duration.ZERO;
        try {
            while (true) {
                environment.sleeper().sleep(STEP);
                Duration now = Duration.between(begun, environment.clock().instant());
                if (now.compareTo(passed) > 0) {
                    source.advance(now.minus(passed));
                    passed = now;
                    changes.after(passed);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
