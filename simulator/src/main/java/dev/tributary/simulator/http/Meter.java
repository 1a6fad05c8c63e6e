package dev.tributary.simulator.http;

import dev.tributary.model.LimitModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts requests against the limits that a source declares: announces what is left, and refuses what is too much. */
final class Meter {
    /** How long an announced budget lasts. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final List<Counter> source;
    private final Map<String, List<Counter>> tables = new HashMap<>();

    /**
     * What a request meets with.
     *
     * @param refused whether it is one too many
     * @param headers the announcements in headers
     * @param places the announcements in the body, by JSON Pointer
     */
    record Reading(boolean refused, Map<String, String> headers, Map<String, Long> places) {
        /** That of a request to a server without limits. */
        static final Reading NONE = new Reading(false, Map.of(), Map.of());
    }

    /** @param budget how many requests an announced budget has */
    Meter(SourceModel model, int budget) {
        source = counters(model.limits(), budget);
        for (TableModel table : model.tables()) {
            tables.put(table.name(), counters(table.limits(), budget));
        }
    }

    private static List<Counter> counters(List<LimitModel> limits, int budget) {
        return limits.stream().map(limit -> new Counter(limit, budget)).toList();
    }

    /** Counts a request. */
    synchronized Reading count(Optional<String> table, Instant now) {
        List<Counter> counters = new ArrayList<>(source);
        table.ifPresent(name -> counters.addAll(tables.getOrDefault(name, List.of())));
        boolean refused = counters.stream().anyMatch(counter -> counter.isExhausted(now));
        Map<String, String> headers = new HashMap<>();
        Map<String, Long> places = new HashMap<>();
        for (Counter counter : counters) {
            if (!refused) {
                counter.use(now);
            }
            counter.announce(headers, places);
        }
        return new Reading(refused, headers, places);
    }

    private static final class Counter {
        private final LimitModel limit;
        private final int budget;
        private final Deque<Instant> used = new ArrayDeque<>();
        private Instant reset = Instant.MIN;
        private Instant since = Instant.EPOCH;
        private double left;

        Counter(LimitModel limit, int budget) {
            this.limit = limit;
            this.budget = budget;
        }

        boolean isExhausted(Instant now) {
            if (limit.per() != null) {
                while (!used.isEmpty() && !used.getFirst().plus(limit.per()).isAfter(now)) {
                    used.removeFirst();
                }
            }
            if (limit.restoreRate() != null) {
                left = Math.min(
                        budget, left + rate() * Duration.between(since, now).toMillis() / 1000);
            } else if (!now.isBefore(reset)) {
                reset = now.plus(WINDOW);
                left = budget;
            }
            since = now;
            return (limit.requests() > 0 && used.size() >= limit.requests()) || (limit.remaining() != null && left < 1);
        }

        void use(Instant now) {
            if (limit.requests() > 0) {
                used.addLast(now);
            }
            left--;
        }

        /** What comes back each second: as the descriptor says, or one. */
        private double rate() {
            String rate = limit.restoreRate();
            return rate != null && Character.isDigit(rate.charAt(0)) ? Double.parseDouble(rate) : 1;
        }

        void announce(Map<String, String> headers, Map<String, Long> places) {
            String remaining = limit.remaining();
            if (remaining != null && remaining.equals(limit.reset()) && !remaining.startsWith("/")) {
                headers.put(
                        remaining,
                        "\"default\";r=" + (long) left + ";t="
                                + Duration.between(since, reset.plusMillis(999)).toSeconds());
                return;
            }
            put(remaining, (long) left, headers, places);
            put(limit.reset(), reset.plusMillis(999).getEpochSecond(), headers, places);
            put(limit.cost(), 1, headers, places);
            String rate = limit.restoreRate();
            put(rate == null || Character.isDigit(rate.charAt(0)) ? null : rate, 1, headers, places);
        }

        private static void put(
                @Nullable String place, long value, Map<String, String> headers, Map<String, Long> places) {
            if (place != null && place.startsWith("/")) {
                places.put(place, value);
            } else if (place != null) {
                headers.put(place, String.valueOf(value));
            }
        }
    }
}
