package dev.tributary.runtime.environment;

import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What reading took.
 *
 * @param requests attempts of requests, repetitions among them
 * @param retries repetitions of requests whose attempt before had failed
 * @param pages pages that were read
 * @param rows rows of those pages, among them such as an earlier run has delivered
 * @param bytes bytes of those pages, unpacked from what HTTP packs
 * @param waited time spent waiting for rate limits and before repetitions, of all requests together
 * @param rescued values that did not fit their columns and were kept beside them
 * @param dropped rows that were left out because a value did not fit its column
 * @param drift how rows differ from what is declared, by table
 */
public record ReadStatistics(
        long requests,
        long retries,
        long pages,
        long rows,
        long bytes,
        Duration waited,
        long rescued,
        long dropped,
        Map<String, TableDrift> drift)
        implements Serializable {

    /** Nothing was read. */
    public static final ReadStatistics NONE = new ReadStatistics(0, 0, 0, 0, 0, Duration.ZERO, 0, 0, Map.of());

    /**
     * Copies the drift.
     *
     * @param requests attempts of requests, repetitions among them
     * @param retries repetitions of requests whose attempt before had failed
     * @param pages pages that were read
     * @param rows rows of those pages, among them such as an earlier run has delivered
     * @param bytes bytes of those pages, unpacked from what HTTP packs
     * @param waited time spent waiting for rate limits and before repetitions, of all requests together
     * @param rescued values that did not fit their columns and were kept beside them
     * @param dropped rows that were left out because a value did not fit its column
     * @param drift how rows differ from what is declared, by table
     */
    public ReadStatistics {
        drift = Map.copyOf(drift);
    }

    /**
     * Both together.
     *
     * @param other what was done besides
     * @return the sums
     */
    public ReadStatistics plus(ReadStatistics other) {
        Map<String, TableDrift> both = new HashMap<>(drift);
        other.drift.forEach((table, more) -> both.merge(table, more, TableDrift::plus));
        return new ReadStatistics(
                requests + other.requests,
                retries + other.retries,
                pages + other.pages,
                rows + other.rows,
                bytes + other.bytes,
                waited.plus(other.waited),
                rescued + other.rescued,
                dropped + other.dropped,
                both);
    }

    /** The counts, as logs have them: {@code requests=3 retries=0 pages=3 ...}, times in milliseconds. */
    @Override
    public String toString() {
        return "requests=" + requests + " retries=" + retries + " pages=" + pages + " rows=" + rows + " bytes=" + bytes
                + " waited_ms=" + waited.toMillis() + " rescued=" + rescued + " dropped=" + dropped;
    }
}
