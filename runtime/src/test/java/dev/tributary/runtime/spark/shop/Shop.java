package dev.tributary.runtime.spark.shop;

import dev.tributary.runtime.error.ConnectorException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What a shop sells, to whom; found by name, since connectors are made by Spark. */
public final class Shop {
    private static final Map<String, Shop> SHOPS = new ConcurrentHashMap<>();

    private final String name;
    private final Map<String, TreeMap<Long, Map<String, Object>>> tables = new HashMap<>();
    private final List<String> reads = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, Integer> failingReads = new HashMap<>();
    private final Map<String, Set<Long>> hidden = new HashMap<>();
    private int plans;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private Shop(String name) {
        this.name = name;
    }

    /** A new shop of that name, empty. */
    public static Shop open(String name) {
        Shop shop = new Shop(name);
        SHOPS.put(name, shop);
        return shop;
    }

    static Shop named(String name) {
        return SHOPS.get(name);
    }

    /** The connection's options. */
    public Map<String, String> connection() {
        return Map.of("shop", name, "token", "s3cr3t");
    }

    synchronized void planned() {
        plans++;
    }

    /** How often reads of a whole table were planned. */
    public synchronized int plans() {
        return plans;
    }

    /** The time, which stands still unless moved. */
    public synchronized Instant now() {
        return now;
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Adds a row, or changes the one with its id. */
    public synchronized void put(String table, Map<String, Object> row) {
        tables.computeIfAbsent(table, key -> new TreeMap<>()).put((Long) row.get("id"), row);
    }

    public synchronized void remove(String table, long id) {
        tables.get(table).remove(id);
    }

    /** The next read of a table misses that row, as paging does when rows move meanwhile. */
    public synchronized void hideOnce(String table, long id) {
        hidden.computeIfAbsent(table, key -> new HashSet<>()).add(id);
    }

    /** Reads of a table fail after that many rows. */
    public synchronized void failAfter(String table, int rows) {
        failures.put(table, rows);
    }

    /** The read of a table with that number, from now on, fails; the first is 1. */
    public synchronized void failRead(String table, int number) {
        failingReads.put(table, number);
    }

    public synchronized void heal() {
        failures.clear();
        failingReads.clear();
    }

    /** What was read since the last call. */
    public synchronized List<String> takeReads() {
        List<String> taken = List.copyOf(reads);
        reads.clear();
        return taken;
    }

    synchronized List<Map<String, Object>> read(String table, String what) {
        reads.add(table + " " + what);
        if (failingReads.containsKey(table) && failingReads.merge(table, -1, Integer::sum) == 0) {
            throw outOf(table);
        }
        Set<Long> missing = hidden.getOrDefault(table, Set.of());
        hidden.remove(table);
        return tables.getOrDefault(table, new TreeMap<>()).values().stream()
                .filter(row -> !missing.contains(row.get("id")))
                .toList();
    }

    synchronized void delivered(String table, int rows) {
        Integer limit = failures.get(table);
        if (limit != null && rows >= limit) {
            throw outOf(table);
        }
    }

    private static ConnectorException outOf(String table) {
        return new ConnectorException("The shop is out of " + table + ".");
    }
}
