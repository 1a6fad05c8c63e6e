package dev.tributary.testing.cassette;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a connector asked a source, and what it was answered, at one moment. Safe for use by several threads.
 *
 * <p>A request has one answer, whoever asks how often: so the checks of a recording can be replayed one by one and in any
 * order.
 */
public final class Cassette {
    private final String source;
    private final Instant time;
    private final Bounds bounds;
    private final Map<String, String> connection;
    private final Map<String, Map<String, String>> tableOptions;
    private final List<Exchange> exchanges = new ArrayList<>();

    /**
     * An empty cassette.
     *
     * @param source the source's name
     * @param time when the source was asked, which is its time
     * @param bounds how much is read at a time
     * @param connection the connection's options without secrets and personal data
     * @param tableOptions the options of tables by their names, likewise
     */
    public Cassette(
            String source,
            Instant time,
            Bounds bounds,
            Map<String, String> connection,
            Map<String, Map<String, String>> tableOptions) {
        this.source = source;
        this.time = time;
        this.bounds = bounds;
        this.connection = new TreeMap<>(connection);
        this.tableOptions = new TreeMap<>();
        tableOptions.forEach((table, options) -> this.tableOptions.put(table, new TreeMap<>(options)));
    }

    /** The source's name. */
    public String source() {
        return source;
    }

    /** The source's time. */
    public Instant time() {
        return time;
    }

    /** How much was read at a time. */
    public Bounds bounds() {
        return bounds;
    }

    /** The connection's options without secrets and personal data. */
    public Map<String, String> connection() {
        return Collections.unmodifiableMap(connection);
    }

    /** The options of a table without personal data. */
    public Map<String, String> tableOptions(String table) {
        return Collections.unmodifiableMap(tableOptions.getOrDefault(table, Map.of()));
    }

    Map<String, Map<String, String>> tableOptions() {
        return tableOptions;
    }

    synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    /** The exchanges, in an order that says nothing of when they were made. */
    synchronized List<Exchange> exchanges() {
        return exchanges.stream().sorted(ExchangeOrder.OF_FILE).toList();
    }

    /** How many requests it knows. */
    public synchronized int size() {
        return exchanges.size();
    }

    /** The answer to a request; to the same with other headers, if there is only one such. */
    synchronized Optional<RecordedResponse> answer(RecordedRequest asked) {
        List<Exchange> alike = exchanges.stream()
                .filter(exchange -> exchange.request().asksAs(asked))
                .toList();
        return alike.stream()
                .filter(exchange -> exchange.request().headers().equals(asked.headers()))
                .findFirst()
                .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty())
                .map(Exchange::response);
    }

    /** What is recorded for exactly this request. */
    synchronized Optional<RecordedResponse> exactly(RecordedRequest asked) {
        return exchanges.stream()
                .filter(exchange -> exchange.request().equals(asked))
                .findFirst()
                .map(Exchange::response);
    }
}
