package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/** Workers that ask as fast as a limit lets them, of a source that counts, in a time of their own. */
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
    private final Limit limit;
    private final Source source;
    private final Duration latency;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::order));
    private final Deque<Integer> line = new ArrayDeque<>();
    private final List<Instant> taken = new ArrayList<>();
    private final int[] begun;
    private Instant now = START;
    private boolean asleep;
    private long order;
    private int refused;

    /** @param latency of a request at most, there and back; at least a tenth of it */
    LimitedWorld(LimitModel model, Source source, int workers, Duration latency, long seed) {
        this.limit = new Limit(model, () -> 1);
        this.source = source;
        this.latency = latency;
        this.random = new Random(seed);
        this.begun = new int[workers];
        for (int worker = 0; worker < workers; worker++) {
            line.add(worker);
        }
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
        while (!asleep && !line.isEmpty()) {
            Delay delay = limit.delay(now);
            if (delay instanceof Delay.Another) {
                return;
            }
            if (delay instanceof Delay.Until until) {
                asleep = true;
                at(now.plus(until.left()), () -> {
                    asleep = false;
                    ask();
                });
                return;
            }
            send(line.remove(), limit.begin(now));
        }
    }

    private void send(int worker, Ticket ticket) {
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
                limit.hear(
                        new ResponseFacts(now, Optional.of(date), place -> Optional.ofNullable(headers.get(place))),
                        ticket);
                limit.end(now, ticket);
                line.add(worker);
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
