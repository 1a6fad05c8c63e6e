package dev.tributary.runtime.spark;

import java.util.Map;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/**
 * What Spark shows of reads: as metrics of a scan, and of a stream's progress. Spark makes the classes again by their
 * names, hence they are public.
 */
public final class ReadMetrics {

    /** The metric of attempts of requests. */
    public static final String REQUESTS = "requests";

    /** The metric of bytes read from the source. */
    public static final String BYTES = "bytes";

    /** The metric of milliseconds spent waiting for rate limits and before repetitions. */
    public static final String WAITED = "waitedMillis";

    /** Attempts of requests. */
    public static final class Requests extends CustomSumMetric {
        @Override
        public String name() {
            return REQUESTS;
        }

        @Override
        public String description() {
            return "requests to the source";
        }
    }

    /** Bytes read from the source. */
    public static final class Bytes extends CustomSumMetric {
        @Override
        public String name() {
            return BYTES;
        }

        @Override
        public String description() {
            return "bytes read from the source";
        }
    }

    /** Time spent waiting. */
    public static final class Waited extends CustomSumMetric {
        @Override
        public String name() {
            return WAITED;
        }

        @Override
        public String description() {
            return "milliseconds waited for the source";
        }
    }

    static CustomTaskMetric[] values(ReadCounts counts) {
        return new CustomTaskMetric[] {
            new Value(REQUESTS, counts.requests()),
            new Value(BYTES, counts.bytes()),
            new Value(WAITED, counts.waitedMillis())
        };
    }

    static Map<String, String> progress(ReadCounts counts) {
        return Map.of(
                REQUESTS, Long.toString(counts.requests()),
                BYTES, Long.toString(counts.bytes()),
                WAITED, Long.toString(counts.waitedMillis()));
    }

    private record Value(String name, long value) implements CustomTaskMetric {}

    private ReadMetrics() {}
}
