package dev.tributary.testing;

import dev.tributary.model.AuthModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Sessions;
import dev.tributary.testing.cassette.Bounds;
import dev.tributary.testing.cassette.Cassette;
import dev.tributary.testing.cassette.CassetteFile;
import dev.tributary.testing.cassette.Recorder;
import dev.tributary.testing.cassette.Scrubber;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * The source itself, over the network, whose answers are kept. All of it is of one moment: that of the recording which it
 * replaces, so that what differs in the file differs in the source; or now, where there is none, or credentials say the time.
 */
final class RecordReach implements RealReach {
    private final Environment world = Environments.realWorld();
    private final NamedConnection connection;
    private final Path file;
    private final Cassette cassette;
    private final Scrubber scrubber;
    private final Recorder recorder;

    RecordReach(SourceModel model, NamedConnection connection, CassettePlace place) {
        this.connection = connection;
        this.file = place.file();
        scrubber = new Scrubber(model, connection.options());
        Optional<Instant> before = saysTheTime(model) ? Optional.empty() : before(place);
        Map<String, Map<String, String>> tableOptions = new TreeMap<>();
        model.listed().forEach(table -> {
            Map<String, String> options = scrubber.tableOptions(connection.tableOptions(table.name()));
            if (!options.isEmpty()) {
                tableOptions.put(table.name(), options);
            }
        });
        cassette = new Cassette(
                model.name(),
                before.orElseGet(() -> world.clock().instant().truncatedTo(ChronoUnit.SECONDS)),
                NamedConnection.bounds(Bounds.RECORDED),
                scrubber.options(connection.options()),
                tableOptions);
        recorder = new Recorder(model, cassette, scrubber);
    }

    /** The time of the cassette that is replaced; empty if there is none that can be read. */
    private static Optional<Instant> before(CassettePlace place) {
        try {
            return place.read().map(Cassette::time);
        } catch (IllegalArgumentException e) {
            // To record again is what is done about it.
            return Optional.empty();
        }
    }

    /** Whether credentials are signed at a time that the source compares with its own. */
    private static boolean saysTheTime(SourceModel model) {
        return !model.hooks().isEmpty()
                || Stream.concat(
                                model.auth().stream(),
                                model.authMethods().stream().flatMap(method -> method.auth().stream()))
                        .anyMatch(RecordReach::saysTheTime);
    }

    private static boolean saysTheTime(AuthModel auth) {
        return auth instanceof AuthModel.OAuth2 oauth
                ? oauth.grant() instanceof GrantModel.JwtBearer
                : auth instanceof AuthModel.SignedJwt;
    }

    @Override
    public Map<String, String> connection() {
        return connection.options();
    }

    @Override
    public Map<String, String> tableOptions(String table) {
        return connection.tableOptions(table);
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
        return environment(recorder.calls());
    }

    @Override
    public Environment environmentOfStranger() {
        return environment(recorder.calls(ConnectionChecks.WRONG));
    }

    private Environment environment(Interceptor recording) {
        OkHttpClient client = ((OkHttpClient) world.calls())
                .newBuilder()
                .addInterceptor(recording)
                .build();
        PinnedTime time = new PinnedTime(cassette.time());
        RunListener listener = recorder;
        return new Environment(
                client,
                time,
                time.with(world.sleeper()),
                new Random(1),
                listener,
                new ScrubbedTokens(world.tokens(), scrubber),
                new Sessions());
    }

    @Override
    public String described() {
        return "the source itself, by connection " + connection.name() + ", read up to " + bounds() + ", recorded in "
                + file.getFileName();
    }

    @Override
    public void finish() {
        if (cassette.size() > 0) {
            CassetteFile.write(file, cassette);
        }
    }
}
