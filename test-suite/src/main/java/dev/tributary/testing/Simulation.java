package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.model.write.WritesModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Sessions;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.simulator.hook.Counterpart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import okhttp3.OkHttpClient;

/**
 * A connector and the simulated source that it reads. Both live in one time, which stands still until somebody waits or
 * lets it pass: waiting takes no time.
 *
 * <pre>{@code
 * try (Simulation simulation = Simulation.start("github", SimulatorSettings.defaults());
 *         LakeflowConnect connector = simulation.connect()) {
 *     ...
 * }
 * }</pre>
 */
public final class Simulation implements AutoCloseable {
    private static final OkHttpClient CALLS = new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .build();

    private final ConnectorFactory factory;
    private final SimulatedSource source;
    private final Environment environment;

    private final RequestScript script = new RequestScript();

    private Simulation(ConnectorFactory factory, SimulatedSource source, long seed) {
        this.factory = factory;
        this.source = source;
        environment = new Environment(
                Thorough.REPEATS > 1 ? CALLS.newBuilder().addInterceptor(script).build() : CALLS,
                new SourceClock(source, ZoneOffset.UTC),
                source::advance,
                new Random(seed),
                RunListener.NONE,
                new MemoryTokens(),
                new Sessions());
    }

    /**
     * Simulates the source of a connector on the class path.
     *
     * @param source the source's name, as in {@code format("github")}
     * @param settings data, time and limits of the source
     * @return the simulation, to be closed by the caller
     * @throws dev.tributary.runtime.error.ConnectorException if there is no such connector
     * @throws IllegalStateException if the connector's model file is missing
     */
    public static Simulation start(String source, SimulatorSettings settings) {
        ConnectorFactory factory = Connectors.named(source);
        return start(factory, ModelFile.load(factory.getClass().getClassLoader(), factory.source()), settings);
    }

    /**
     * Simulates a source for any connector of it.
     *
     * @param factory makes the connector
     * @param model the source
     * @param settings data, time and limits of the source
     * @return the simulation, to be closed by the caller
     */
    public static Simulation start(ConnectorFactory factory, SourceModel model, SimulatorSettings settings) {
        return start(factory, model, settings, new Counterpart.None(), WritesModel.none(model.name()));
    }

    /**
     * Simulates a source for a connector with hooks, or for tests that write.
     *
     * @param factory makes the connector
     * @param model the source
     * @param settings data, time and limits of the source
     * @param counterpart does what the source does where the descriptor has hooks
     * @param writes the requests by which it can be changed
     * @return the simulation, to be closed by the caller
     */
    public static Simulation start(
            ConnectorFactory factory,
            SourceModel model,
            SimulatorSettings settings,
            Counterpart counterpart,
            WritesModel writes) {
        return new Simulation(factory, SimulatedSource.start(model, settings, counterpart, writes), settings.seed());
    }

    /** {@return the simulated source} */
    public SimulatedSource source() {
        return source;
    }

    /** {@return what the connector gets from the outside world} */
    public Environment environment() {
        return environment;
    }

    /** The requests so far, where checks are repeated. */
    RequestScript script() {
        return script;
    }

    /** {@return a new run of the connector, to be closed by the caller} */
    public LakeflowConnect connect() {
        return factory.connect(source.connectionOptions(), environment);
    }

    /** A new run of the connector with other options. */
    LakeflowConnect connect(Map<String, String> options) {
        return factory.connect(options, environment);
    }

    /** A new run of the connector, which is watched. */
    LakeflowConnect connect(RunListener listener) {
        return factory.connect(source.connectionOptions(), environment.withListener(listener));
    }

    /** A new run of the connector on a machine whose clock is ahead of the source's, or behind by a negative duration. */
    LakeflowConnect connectAhead(Duration drift) {
        return factory.connect(
                source.connectionOptions(),
                new Environment(
                                environment.calls(),
                                Clock.offset(environment.clock(), drift),
                                environment.sleeper(),
                                environment.random(),
                                environment.listener(),
                                new MemoryTokens(),
                                new Sessions())
                        .withExecutor(environment.executor()));
    }

    @Override
    public void close() {
        source.close();
    }

    /** The source's time as a clock. */
    private static final class SourceClock extends Clock {
        private final SimulatedSource source;
        private final ZoneId zone;

        SourceClock(SimulatedSource source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new SourceClock(source, other);
        }

        @Override
        public Instant instant() {
            return source.now();
        }
    }
}
