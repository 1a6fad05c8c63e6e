package dev.tributary.it.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where tasks report, and where the first one of a kind can be held. */
final class TaskGate implements AutoCloseable {
    static final String BEGINS = "begins";
    static final String DONE = "done";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Optional<Hold> armed = Optional.empty();

    /**
     * A task to hold.
     *
     * @param moment {@link #BEGINS} or {@link #DONE}
     * @param query what the name of the task's query ends with
     * @param held the id of the executor's process, once the task is held
     * @param released when the task may go on
     */
    record Hold(String moment, String query, CompletableFuture<Long> held, CompletableFuture<Void> released) {}

    TaskGate() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::reported);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Holds the first task of a query's batches that gets to a moment from now on. */
    synchronized Hold hold(String moment, String query) {
        Hold hold = new Hold(moment, query, new CompletableFuture<>(), new CompletableFuture<>());
        armed = Optional.of(hold);
        return hold;
    }

    private synchronized Optional<Hold> taken(String moment, String job) {
        Optional<Hold> taken = armed.filter(hold -> hold.moment().equals(moment) && isBatch(job, hold.query()));
        if (taken.isPresent()) {
            armed = Optional.empty();
        }
        return taken;
    }

    /** Spark describes a job by its query's name, then its ids; Delta puts itself before that where it reads its own log. */
    private static boolean isBatch(String job, String query) {
        String[] words = job.split("<br/>|\\s+id = ", 2);
        return words[0].endsWith(query) && !job.startsWith("Delta: ");
    }

    private void reported(HttpExchange exchange) throws IOException {
        String moment = exchange.getRequestURI().getPath().substring(1);
        String[] told = exchange.getRequestURI().getRawQuery().split("&", -1);
        taken(moment, URLDecoder.decode(told[1], StandardCharsets.UTF_8)).ifPresent(hold -> {
            hold.held().complete(Long.valueOf(told[0]));
            hold.released().join();
        });
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
