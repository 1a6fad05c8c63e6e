package dev.tributary.it.cluster;

import dev.tributary.model.json.ModelFile;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.simulator.http.SocketFront;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A simulated GitHub that can leave the requests of a table unanswered for as long as a test likes. */
final class HeldSource implements AutoCloseable {
    private final SimulatedSource github;
    private final MockWebServer server = new MockWebServer();
    private volatile Optional<Hold> armed = Optional.empty();

    /**
     * Requests to hold.
     *
     * @param table the name of the table, with which their path ends
     * @param held when the first one is held
     * @param released when they are answered
     */
    record Hold(String table, CompletableFuture<Void> held, CompletableFuture<Void> released) {}

    HeldSource(long seed) throws IOException {
        github = SimulatedSource.inMemory(
                ModelFile.load(HeldSource.class.getClassLoader(), "github"),
                SimulatorSettings.defaults().withSeed(seed).withRows(230));
        SocketFront front = new SocketFront(github::answer);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                armed.filter(hold -> request.getUrl().encodedPath().endsWith("/" + hold.table()))
                        .ifPresent(hold -> {
                            hold.held().complete(null);
                            hold.released().join();
                        });
                return front.dispatch(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    SimulatedSource github() {
        return github;
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort() + "/";
    }

    /** Holds the requests of a table from now on. */
    Hold hold(String table) {
        Hold hold = new Hold(table, new CompletableFuture<>(), new CompletableFuture<>());
        armed = Optional.of(hold);
        return hold;
    }

    /** Inserts, updates and deletes in every table, so that the next run has work in each. */
    void change() {
        github.table("issues").insert(15);
        github.table("issues").update(25);
        github.table("commits").insert(20);
        github.table("labels").insert(5);
        github.table("labels").update(5);
        github.table("labels").delete(3);
        github.advance(Duration.ofHours(1));
    }

    @Override
    public void close() {
        server.close();
        github.close();
    }
}
