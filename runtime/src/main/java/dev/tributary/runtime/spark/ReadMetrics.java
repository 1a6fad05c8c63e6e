package dev.tributary.runtime.spark;

import dev.tributary.runtime.environment.ReadStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/**
 * What Spark shows of reads: as metrics of a scan, and of a stream's progress. Spark makes the classes again by their
 * names, hence they are public.
 */
public final class ReadMetrics {

    /** The metric of attempts of requests, repetitions among them. */
    public static final String REQUESTS = "requests";

    /** The metric of repetitions of requests whose attempt before had failed. */
    public static final String RETRIES = "retries";

    /** The metric of pages read. */
    public static final String PAGES = "pages";

    /** The metric of rows of those pages. */
    public static final String ROWS = "rowsInPages";

    /** The metric of bytes read from the source. */
    public static final String BYTES = "bytes";

    /** The metric of milliseconds spent waiting for rate limits and before repetitions. */
    public static final String WAITED = "waitedMillis";

    /** The metric of values that did not fit their columns and were kept beside them. */
    public static final String RESCUED = "rescuedValues";

    /** The metric of rows left out because a value did not fit its column. */
    public static final String DROPPED = "droppedRows";

    /**
     * The metric, of a stream's progress only, of milliseconds of the source's time between what was read and the end of the
     * run; there is none where offsets tell no time.
     */
    public static final String BEHIND = "behindMillis";

    private abstract static class Sum extends CustomSumMetric {
        private final String name;
        private final String description;

        Sum(String name, String description) {
            this.name = name;
            this.description = description;
        }

        @Override
        public final String name() {
            return name;
        }

        @Override
        public final String description() {
            return description;
        }
    }

    /** The metric of attempts of requests, repetitions among them. */
    public static final class Requests extends Sum {
        public Requests() {
            super(REQUESTS, "requests to the source");
        }
    }

    /** The metric of repetitions of requests whose attempt before had failed. */
    public static final class Retries extends Sum {
        public Retries() {
            super(RETRIES, "repeated requests");
        }
    }

    /** The metric of pages read. */
    public static final class Pages extends Sum {
        public Pages() {
            super(PAGES, "pages read from the source");
        }
    }

    /** The metric of rows of those pages. */
    public static final class Rows extends Sum {
        public Rows() {
            super(ROWS, "rows in the pages");
        }
    }

    /** The metric of bytes read from the source. */
    public static final class Bytes extends Sum {
        public Bytes() {
            super(BYTES, "bytes read from the source");
        }
    }

    /** The metric of milliseconds spent waiting for rate limits and before repetitions. */
    public static final class Waited extends Sum {
        public Waited() {
            super(WAITED, "milliseconds waited for the source");
        }
    }

    /** The metric of values that did not fit their columns and were kept beside them. */
    public static final class Rescued extends Sum {
        public Rescued() {
            super(RESCUED, "values rescued");
        }
    }

    /** The metric of rows left out because a value did not fit its column. */
    public static final class Dropped extends Sum {
        public Dropped() {
            super(DROPPED, "rows dropped");
        }
    }

    static CustomMetric[] all() {
        return new CustomMetric[] {
            new Requests(),
            new Retries(),
            new Pages(),
            new Rows(),
            new Bytes(),
            new Waited(),
            new Rescued(),
            new Dropped()
        };
    }

    static CustomTaskMetric[] values(ReadStatistics statistics) {
        return byName(statistics).entrySet().stream()
                .map(metric -> new Value(metric.getKey(), metric.getValue()))
                .toArray(CustomTaskMetric[]::new);
    }

    static Map<String, String> progress(ReadStatistics statistics) {
        Map<String, String> progress = new LinkedHashMap<>();
        byName(statistics).forEach((name, value) -> progress.put(name, Long.toString(value)));
        return progress;
    }

    private static Map<String, Long> byName(ReadStatistics statistics) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put(REQUESTS, statistics.requests());
        values.put(RETRIES, statistics.retries());
        values.put(PAGES, statistics.pages());
        values.put(ROWS, statistics.rows());
        values.put(BYTES, statistics.bytes());
        values.put(WAITED, statistics.waited().toMillis());
        values.put(RESCUED, statistics.rescued());
        values.put(DROPPED, statistics.dropped());
        return values;
    }

    private record Value(String name, long value) implements CustomTaskMetric {}

    private ReadMetrics() {}
}
