package dev.tributary.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An origin that is not the source's, at 127.0.0.1: it notes what it is sent, and knows nothing. */
final class Stranger implements AutoCloseable {
    private final HttpServer server;
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    /**
     * A request.
     *
     * @param target its path and query
     * @param headers its headers
     */
    record Visit(String target, Map<String, List<String>> headers) {}

    Stranger() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            Headers headers = exchange.getRequestHeaders();
            visits.add(new Visit(exchange.getRequestURI().toString(), Map.copyOf(headers)));
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    /** Its address, ending in a slash. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The requests so far. */
    List<Visit> visits() {
        return List.copyOf(visits);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
