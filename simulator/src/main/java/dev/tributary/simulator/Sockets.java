package dev.tributary.simulator;

import dev.tributary.model.SourceModel;
import dev.tributary.simulator.http.Answers;
import dev.tributary.simulator.http.Arrival;
import dev.tributary.simulator.http.PromptSockets;
import dev.tributary.simulator.http.Sent;
import dev.tributary.simulator.http.SocketFront;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;

/** A source at free ports of 127.0.0.1. */
final class Sockets implements Reach {
    // Held here, because a logger that nobody holds forgets its level; it reports each request otherwise.
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();
    private final MockWebServer tokenServer = new MockWebServer();
    private final MockWebServer fileServer = new MockWebServer();
    private final boolean hasFilesElsewhere;
    private final Answers source;
    private final Answers tokens;

    private Sockets(SourceModel model, Answers source, Answers tokens, int port) throws IOException {
        this.source = source;
        this.tokens = tokens;
        hasFilesElsewhere = model.tables().stream()
                .flatMap(table -> Stream.ofNullable(table.request().job()))
                .anyMatch(job -> !job.hosts().isEmpty());
        start(server, source, port);
        if (hasFilesElsewhere) {
            start(fileServer, source, 0);
        }
        if (SimulatedSource.issuesTokens(model)) {
            start(tokenServer, tokens, 0);
        }
    }

    /** @throws UncheckedIOException if no port can be opened */
    static Reach open(SourceModel model, Answers source, Answers tokens) {
        return open(model, source, tokens, 0);
    }

    /**
     * Opens a port for the source's tables, and free ones for what else it has.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException if it cannot be opened
     */
    static Reach open(SourceModel model, Answers source, Answers tokens, int port) {
        SERVER_LOG.setLevel(Level.WARNING);
        try {
            return new Sockets(model, source, tokens, port);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot open " + (port == 0 ? "a port" : "port " + port) + " at 127.0.0.1 for the simulated "
                            + model.name(),
                    e);
        }
    }

    private static void start(MockWebServer server, Answers answers, int port) throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new SocketFront(answers));
        server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    @Override
    public String baseUrl() {
        return at(server.getPort());
    }

    @Override
    public String filesUrl() {
        return at(hasFilesElsewhere ? fileServer.getPort() : 0);
    }

    @Override
    public String tokenUrl() {
        return at(tokenServer.getPort()) + "token";
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port + "/";
    }

    @Override
    public Sent answer(Arrival arrival) {
        boolean forTokens = arrival.address().port() == tokenPort();
        return (forTokens ? tokens : source).answer(arrival);
    }

    private int tokenPort() {
        return tokenServer.getStarted() ? tokenServer.getPort() : -1;
    }

    @Override
    public void close() {
        server.close();
        tokenServer.close();
        fileServer.close();
    }
}
