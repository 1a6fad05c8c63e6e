package dev.tributary.it;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** The ledger over HTTP, as its descriptor says, at 127.0.0.1. */
final class LedgerServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<LedgerTable, List<LedgerEvent>> tables = new EnumMap<>(LedgerTable.class);
    private final Map<LedgerTable, Long> hidden = new EnumMap<>(LedgerTable.class);
    private Instant now;

    LedgerServer(Instant now) throws IOException {
        this.now = now;
        for (LedgerTable table : LedgerTable.values()) {
            tables.put(table, List.of());
        }
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request.getUrl());
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort() + "/";
    }

    synchronized Instant now() {
        return now;
    }

    synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Tells from now on what there is, or all that has happened. */
    synchronized void tell(LedgerTable table, List<LedgerEvent> events) {
        tables.put(table, List.copyOf(events));
    }

    /** Leaves a thing out of the next answer, as paging does when rows move meanwhile. */
    synchronized void hideOnce(LedgerTable table, long id) {
        hidden.put(table, id);
    }

    private synchronized MockResponse answer(HttpUrl url) {
        LedgerTable table = LedgerTable.named(url.pathSegments().get(0));
        boolean gone = url.pathSegments().size() > 1;
        Stream<LedgerEvent> told = tables.get(table).stream()
                .filter(event -> !table.tellsDeletesApart() || event.gone() == gone)
                .filter(event -> isWithin(event.at(), url))
                .sorted(Comparator.comparing(LedgerEvent::place));
        if (table.isSnapshot()) {
            OptionalLong missed =
                    hidden.containsKey(table) ? OptionalLong.of(hidden.remove(table)) : OptionalLong.empty();
            told = told.filter(event -> missed.isEmpty() || event.id() != missed.getAsLong());
        } else {
            int size = number(url, "size");
            told = told.skip((long) (number(url, "page") - 1) * size).limit(size);
        }
        boolean flagged = table.tellsDeletes() && !table.tellsDeletesApart();
        String rows = String.join(
                ",", told.map(event -> event.json(!table.isSnapshot(), flagged)).toList());
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                .body("[" + rows + "]")
                .build();
    }

    private static boolean isWithin(Instant time, HttpUrl url) {
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        return time == null
                || ((since == null || !time.isBefore(Instant.parse(since)))
                        && (until == null || !time.isAfter(Instant.parse(until))));
    }

    private static int number(HttpUrl url, String parameter) {
        return Integer.parseInt(String.valueOf(url.queryParameter(parameter)));
    }

    @Override
    public void close() {
        server.close();
    }
}
