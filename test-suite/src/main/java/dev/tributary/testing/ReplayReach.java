package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Sessions;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.testing.cassette.Bounds;
import dev.tributary.testing.cassette.Cassette;
import dev.tributary.testing.cassette.Replayer;
import dev.tributary.testing.cassette.Scrubber;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** What was recorded of a source. Needs neither network nor credentials: those of a simulation stand in for the real ones. */
final class ReplayReach implements RealReach {
    private final Cassette cassette;
    private final Map<String, String> connection = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Scrubber scrubber;
    private final Replayer replayer;
    private final String described;

    /** @throws IllegalArgumentException if the cassette is another source's */
    ReplayReach(SourceModel model, Cassette cassette, CassettePlace place) {
        if (!cassette.source().equals(model.name())) {
            throw new IllegalArgumentException(
                    place.file() + " is a cassette of " + cassette.source() + ", not of " + model.name() + ".");
        }
        this.cassette = cassette;
        try (SimulatedSource samples =
                SimulatedSource.inMemory(model, SimulatorSettings.defaults().withRows(1))) {
            Map<String, String> given = samples.connectionOptions();
            model.options().stream()
                    .filter(option -> option.secret() && given.containsKey(option.name()))
                    .forEach(option -> connection.put(option.name(), given.get(option.name())));
        }
        connection.putAll(cassette.connection());
        scrubber = new Scrubber(model, connection);
        replayer = new Replayer(cassette, scrubber, place.howToRecord());
        described = "what was recorded at " + cassette.time() + ", read up to " + cassette.bounds();
    }

    @Override
    public Map<String, String> connection() {
        return connection;
    }

    @Override
    public Map<String, String> tableOptions(String table) {
        return cassette.tableOptions(table);
    }

    @Override
    public Bounds bounds() {
        return cassette.bounds();
    }

    @Override
    public Scrubber scrubber() {
        return scrubber;
    }

    @Override
    public Environment environment() {
        return environment(replayer.calls());
    }

    @Override
    public Environment environmentOfStranger() {
        return environment(replayer.calls(ConnectionChecks.WRONG));
    }

    private Environment environment(Interceptor replay) {
        PinnedTime time = new PinnedTime(cassette.time());
        return new Environment(
                new OkHttpClient.Builder()
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .addInterceptor(replay)
                        .build(),
                time,
                time.with(duration -> {}),
                new Random(1),
                RunListener.NONE,
                new MemoryTokens(),
                new Sessions());
    }

    @Override
    public String described() {
        return described;
    }
}
