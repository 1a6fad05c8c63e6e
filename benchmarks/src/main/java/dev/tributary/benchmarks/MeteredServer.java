package dev.tributary.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves pages without end as a meter allows, and refuses what is too much. */
final class MeteredServer implements AutoCloseable {
    private static final int THREADS = 16;

    private final Meter meter;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private long served;
    private long refused;
    private boolean counting = true;

    /** Counts requests. */
    interface Meter {
        /**
         * Counts a request.
         *
         * @param nanos since the first
         * @return whether it may be made
         */
        boolean take(long nanos);

        /** What is announced at that time. */
        Map<String, String> announced(long nanos);
    }

    private long first = -1;

    MeteredServer(Meter meter) throws IOException {
        this.meter = meter;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status;
        byte[] body;
        synchronized (this) {
            long now = System.nanoTime();
            first = first < 0 ? now : first;
            boolean taken = meter.take(now - first);
            served += taken && counting ? 1 : 0;
            refused += taken || !counting ? 0 : 1;
            status = taken ? 200 : 429;
            body = ("{\"rows\":[{\"id\":" + served + ",\"name\":\"row " + served + "\"}],\"more\":true}")
                    .getBytes(StandardCharsets.UTF_8);
            meter.announced(now - first)
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** How long ago the first request was, in nanoseconds; negative before it. */
    synchronized long sinceFirst() {
        return first < 0 ? -1 : System.nanoTime() - first;
    }

    /** Requests from now on do not count. */
    synchronized void stopCounting() {
        counting = false;
    }

    /** How many requests were served. */
    synchronized long served() {
        return served;
    }

    /** How many requests were refused. */
    synchronized long refused() {
        return refused;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
