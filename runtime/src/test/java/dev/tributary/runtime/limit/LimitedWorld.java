package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Workers that ask as fast as a limit lets them, of a source that counts, in a time of their own. Whenever something may have
 * changed, all that wait ask whether it is their turn, always in the same order: only their lane is fair to them.
 */
final class LimitedWorld {

    /** A source that counts requests. */
    interface Source {
        /** Counts a request. */
        Answer take(Instant at);
    }

    /**
     * What a source answers.
     *
     * @param taken whether it does not refuse
     * @param headers what it announces
     */
    record Answer(boolean taken, Map<String, String> headers) {}

    private record Event(Instant at, long order, Runnable action) {}

    static final Instant START = Instant.parse("2026-03-01T12:00:00.300Z");

    private final Random random;
    private final ConnectionLimits limits = new ConnectionLimits(List.of());
    private final Lane lane;
    private final Source source;
    private final Duration latency;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::order));
    private final SortedSet<Integer> waiting = new TreeSet<>();
    private final List<Instant> taken = new ArrayList<>();
    private final int[] begun;
    private Instant now = START;
    private final Set<Integer> sleeping = new HashSet<>();
    private long order;
    private int refused;

    /** @param latency of a request at most, there and back; at least a tenth of it */
    LimitedWorld(LimitModel model, Source source, int workers, Duration latency, long seed) {
        this.lane = new Lane(List.of(new Limit(model, () -> 1)));
        this.source = source;
        this.latency = latency;
        this.random = new Random(seed);
        this.begun = new int[workers];
        for (int worker = 0; worker < workers; worker++) {
            line(worker);
        }
    }

    private void line(Integer worker) {
        limits.line(lane, worker);
        waiting.add(worker);
    }

    LimitedWorld run(Duration time) {
        ask();
        while (!events.isEmpty() && events.peek().at().isBefore(START.plus(time))) {
            Event event = events.remove();
            now = event.at();
            event.action().run();
        }
        return this;
    }

    /** How many requests the source had to refuse. */
    int refused() {
        return refused;
    }

    /** When the source took requests. */
    List<Instant> taken() {
        return taken;
    }

    /** How many requests each worker made. */
    int[] begun() {
        return begun;
    }

    private void at(Instant time, Runnable action) {
        events.add(new Event(time, order++, action));
    }

    private void ask() {
        boolean more = true;
        while (more) {
            more = false;
            for (Integer worker : List.copyOf(waiting)) {
                more |= begins(worker);
            }
        }
    }

    /** Whether a worker's request begins. */
    private boolean begins(Integer worker) {
        if (sleeping.contains(worker)) {
            return false;
        }
        Admission admission = limits.admit(lane, worker, now);
        if (admission instanceof Admission.Later later) {
            sleeping.add(worker);
            at(now.plus(later.left()), () -> {
                sleeping.remove(worker);
                ask();
            });
        }
        if (!(admission instanceof Admission.Begun request)) {
            return false;
        }
        limits.leave(lane, worker);
        waiting.remove(worker);
        send(worker, request.counted());
        return true;
    }

    private void send(Integer worker, List<Admission.Counted> request) {
        begun[worker]++;
        at(now.plus(half()), () -> {
            Answer answer = source.take(now);
            if (answer.taken()) {
                taken.add(now);
            } else {
                refused++;
            }
            Instant date = Instant.ofEpochSecond(now.getEpochSecond());
            at(now.plus(half()), () -> {
                Map<String, String> headers = answer.headers();
                limits.hear(
                        request,
                        new ResponseFacts(now, Optional.of(date), place -> Optional.ofNullable(headers.get(place))));
                limits.end(request, now);
                line(worker);
                ask();
            });
        });
    }

    private Duration half() {
        long most = latency.toNanos() / 2;
        return Duration.ofNanos(most / 10 + random.nextLong(most - most / 10 + 1));
    }

    /** So many requests within each window, which begins anew as soon as the last one ends. */
    static final class Windows implements Source {
        /** How the end of a window is told. */
        enum Told {
            SECONDS_ROUNDED_UP,
            SECONDS_ROUNDED_DOWN,
            EXACT_SECONDS,
            EPOCH_SECONDS_ROUNDED_UP,
            HTTP_DATE
        }

        private final int size;
        private final Duration length;
        private final Told told;
        private final Instant first;
        private long window = -1;
        private int used;

        Windows(int size, Duration length, Told told, Duration before) {
            this.size = size;
            this.length = length;
            this.told = told;
            this.first = START.minus(before);
        }

        @Override
        public Answer take(Instant at) {
            long current = Duration.between(first, at).dividedBy(length);
            if (current != window) {
                window = current;
                used = 0;
            }
            boolean taken = used < size;
            used += taken ? 1 : 0;
            Instant end = first.plus(length.multipliedBy(window + 1));
            return new Answer(taken, Map.of("Left", String.valueOf(size - used), "Reset", reset(at, end)));
        }

        private String reset(Instant at, Instant end) {
            Duration left = Duration.between(at, end);
            Instant up = Instant.ofEpochSecond(end.plusNanos(999_999_999).getEpochSecond());
            return switch (told) {
                case SECONDS_ROUNDED_UP ->
                    String.valueOf(left.plusNanos(999_999_999).toSeconds());
                case SECONDS_ROUNDED_DOWN -> String.valueOf(left.toSeconds());
                case EXACT_SECONDS -> left.toSeconds() + "." + String.format("%03d", left.toMillisPart());
                case EPOCH_SECONDS_ROUNDED_UP -> String.valueOf(up.getEpochSecond());
                case HTTP_DATE ->
                    java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(up.atOffset(java.time.ZoneOffset.UTC));
            };
        }

        /** In which window a request was. */
        long windowOf(Instant at) {
            return Duration.between(first, at).dividedBy(length);
        }
    }

    /** A bucket that is full at first and fills evenly. */
    static final class Bucket implements Source {
        private final double size;
        private final double rate;
        private double level;
        private Instant since = START;

        Bucket(double size, double rate) {
            this.size = size;
            this.rate = rate;
            this.level = size;
        }

        @Override
        public Answer take(Instant at) {
            level = Math.min(size, level + rate * Duration.between(since, at).toNanos() / 1e9);
            since = at;
            boolean taken = level >= 1;
            level -= taken ? 1 : 0;
            return new Answer(taken, Map.of("Left", String.valueOf((long) level), "Rate", String.valueOf(rate)));
        }
    }

    /** Takes everything, and tells nothing. */
    static final class Silent implements Source {
        @Override
        public Answer take(Instant at) {
            return new Answer(true, Map.of());
        }
    }
}
