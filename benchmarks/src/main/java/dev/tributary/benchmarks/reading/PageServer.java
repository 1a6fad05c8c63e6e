package dev.tributary.benchmarks.reading;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Serves pages that are made beforehand, so that it costs next to nothing, each after a fixed time. */
public final class PageServer {
    private static final Pattern PAGE = Pattern.compile("(?:^|&)page=(\\d+)");

    private final int pages;
    private final int rows;
    private final long latencyMillis;
    private final byte[] entries;

    private PageServer(int pages, int rows, long latencyMillis) {
        this.pages = pages;
        this.rows = rows;
        this.latencyMillis = latencyMillis;
        this.entries = IntStream.range(0, rows)
                .mapToObj(i -> "{\"id\":" + (1_000_000_007L * (i + 1)) + ",\"account\":\"acc-" + i % 17
                        + "\",\"text\":\"an entry of the ledger\",\"amount\":" + i + ".25,\"cleared\":"
                        + (i % 2 == 0) + ",\"booked_at\":\"2026-02-01T00:00:" + (10 + i % 50)
                        + "Z\",\"tags\":[\"a\",\"b\"]}")
                .collect(Collectors.joining(",", "\"entries\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Takes the number of pages, of rows a page, and the milliseconds after which it answers; ends with its input. */
    public static void main(String[] arguments) throws IOException {
        PageServer pages = new PageServer(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/entries", pages::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Matcher page = PAGE.matcher(query == null ? "" : query);
        int number = page.find() ? Integer.parseInt(page.group(1)) : 1;
        String next = number < pages ? "\"next\":\"" + (number + 1) + "\"," : "";
        byte[] begin = ("{\"total\":" + (long) pages * rows + ",\"page\":" + number + "," + next)
                .getBytes(StandardCharsets.UTF_8);
        pause();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, begin.length + entries.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(begin);
            body.write(entries);
        }
    }

    private void pause() throws IOException {
        if (latencyMillis > 0) {
            try {
                Thread.sleep(latencyMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
