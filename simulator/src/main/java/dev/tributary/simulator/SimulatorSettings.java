package dev.tributary.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How a simulated source is set up; equal settings give equal sources.
 *
 * @param seed decides all data, samples of options and the order of unordered tables
 * @param rowsPerTable how many rows each table has at first
 * @param rowsOf how many rows single tables have instead, by their names
 * @param now the source's time at its start
 * @param maxPageSize the most rows of a page; a request for more silently gets fewer, as with many sources
 * @param budget how many requests a minute the source allows, where it announces what is left of them
 * @param options values of connection and table options to use in place of samples, by option name
 */
public record SimulatorSettings(
        long seed,
        int rowsPerTable,
        Map<String, Integer> rowsOf,
        Instant now,
        int maxPageSize,
        int budget,
        Map<String, String> options) {
    private static final SimulatorSettings DEFAULTS =
            new SimulatorSettings(42, 250, Map.of(), Instant.parse("2026-01-15T12:00:00Z"), 100, 1000, Map.of());

    /**
     * @param seed decides all data, samples of options and the order of unordered tables
     * @param rowsPerTable how many rows each table has at first
     * @param rowsOf how many rows single tables have instead, by their names
     * @param now the source's time at its start
     * @param maxPageSize the most rows of a page; a request for more silently gets fewer, as with many sources
     * @param budget how many requests a minute the source allows, where it announces what is left of them
     * @param options values of connection and table options to use in place of samples, by option name
     * @throws IllegalArgumentException if a number is too small
     */
    public SimulatorSettings {
        if (rowsPerTable < 0) {
            throw new IllegalArgumentException("rowsPerTable is " + rowsPerTable + "; it must be at least 0");
        }
        if (maxPageSize < 1) {
            throw new IllegalArgumentException("maxPageSize is " + maxPageSize + "; it must be at least 1");
        }
        if (budget < 1) {
            throw new IllegalArgumentException("budget is " + budget + "; it must be at least 1");
        }
        rowsOf = Map.copyOf(rowsOf);
        options = Map.copyOf(options);
    }

    /**
     * Seed 42, 250 rows a table, noon of 2026-01-15 in UTC, pages of at most 100 rows, 1000 requests a minute.
     *
     * @return the settings
     */
    public static SimulatorSettings defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same with another seed}
     *
     * @param other the seed
     */
    public SimulatorSettings withSeed(long other) {
        return new SimulatorSettings(other, rowsPerTable, rowsOf, now, maxPageSize, budget, options);
    }

    /**
     * {@return the same with another number of rows in each table}
     *
     * @param other how many rows, at least 0
     */
    public SimulatorSettings withRows(int other) {
        return new SimulatorSettings(seed, other, rowsOf, now, maxPageSize, budget, options);
    }

    /**
     * {@return the same with another number of rows in one of the tables}
     *
     * @param table the table's name
     * @param other how many rows, at least 0
     */
    public SimulatorSettings withRows(String table, int other) {
        Map<String, Integer> more = new HashMap<>(rowsOf);
        more.put(table, other);
        return new SimulatorSettings(seed, rowsPerTable, more, now, maxPageSize, budget, options);
    }

    /**
     * {@return the same starting at another time}
     *
     * @param other the source's time at its start
     */
    public SimulatorSettings withNow(Instant other) {
        return new SimulatorSettings(seed, rowsPerTable, rowsOf, other, maxPageSize, budget, options);
    }

    /**
     * {@return the same with another limit of rows in a page}
     *
     * @param other how many rows, at least 1
     */
    public SimulatorSettings withMaxPageSize(int other) {
        return new SimulatorSettings(seed, rowsPerTable, rowsOf, now, other, budget, options);
    }

    /**
     * {@return the same with another budget of requests}
     *
     * @param other how many requests a minute, at least 1
     */
    public SimulatorSettings withBudget(int other) {
        return new SimulatorSettings(seed, rowsPerTable, rowsOf, now, maxPageSize, other, options);
    }

    /**
     * {@return the same with this value for a connection or table option, in place of a sample}
     *
     * @param name the option's name
     * @param value the option's value
     */
    public SimulatorSettings withOption(String name, String value) {
        Map<String, String> more = new HashMap<>(options);
        more.put(name, value);
        return new SimulatorSettings(seed, rowsPerTable, rowsOf, now, maxPageSize, budget, more);
    }
}
