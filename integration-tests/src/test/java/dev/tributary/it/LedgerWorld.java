package dev.tributary.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A ledger that goes on, round after round, and the lake that follows it through one process after another. */
final class LedgerWorld implements AutoCloseable {
    private static final Instant BEGIN = Instant.parse("2026-01-02T00:00:00Z");
    private static final Duration ROUND = Duration.ofHours(2);

    /** Within the lookback that the tables declare, as counted from the end of the run before. */
    private static final Duration LATE = Duration.ofHours(5);

    /** Nothing happens so shortly before a read that it could be past its end. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final Random random;
    private final Path target;
    private final LedgerServer server;
    private final Map<LedgerTable, List<LedgerEvent>> told = new EnumMap<>(LedgerTable.class);
    private final Set<String> taken = new HashSet<>();
    private final Set<Long> timeless = new HashSet<>();
    private final LedgerModel.Snapshots snapshots = new LedgerModel.Snapshots();
    private long nextId;

    LedgerWorld(Path directory, long seed) throws IOException {
        random = new Random(seed);
        target = directory.resolve("target");
        server = new LedgerServer(BEGIN);
        for (LedgerTable table : LedgerTable.values()) {
            told.put(table, new ArrayList<>());
        }
    }

    /** @param options options of the JVM, its class path among them */
    IngestionProcess startProcess(List<String> options) throws IOException {
        return new IngestionProcess(options, target, List.of(server.url()));
    }

    /** Inserts, updates and deletes in every table, some of them told late, so that the next run has work in each. */
    void change() {
        Instant from = server.now();
        server.advance(ROUND);
        for (LedgerTable table : LedgerTable.values()) {
            if (table.isSnapshot()) {
                changeThings(table);
            } else {
                changeEvents(table, from);
            }
            server.tell(table, told.get(table));
        }
        snapshots.round(told.get(LedgerTable.SNAPSHOT_HISTORY));
    }

    private void changeThings(LedgerTable table) {
        TreeMap<Long, LedgerEvent> things = new TreeMap<>();
        told.get(table).forEach(thing -> things.put(thing.id(), thing));
        List<Long> before = new ArrayList<>(things.keySet());
        for (int i = 0; i < 2 && !before.isEmpty(); i++) {
            things.remove(before.remove(random.nextInt(before.size())));
        }
        for (int i = 0; i < 3 && !before.isEmpty(); i++) {
            long id = before.remove(random.nextInt(before.size()));
            things.put(id, LedgerEvent.made(id, null, random));
        }
        if (!before.isEmpty()) {
            server.hideOnce(table, before.get(random.nextInt(before.size())));
        }
        // The first ones are always new, so that no round is without news.
        for (int i = 0; i < (before.isEmpty() ? 12 : 3); i++) {
            long id = nextId++;
            things.put(id, LedgerEvent.made(id, null, random));
        }
        told.put(table, new ArrayList<>(things.values()));
    }

    private void changeEvents(LedgerTable table, Instant from) {
        List<LedgerEvent> events = told.get(table);
        List<Long> known = new ArrayList<>(
                new TreeSet<>(events.stream().map(LedgerEvent::id).toList()));
        for (int i = 0; i < (known.isEmpty() ? 10 : 3); i++) {
            long id = nextId++;
            events.add(LedgerEvent.made(id, time(table, id, from, false), random));
            known.add(id);
        }
        if (!table.changes()) {
            return;
        }
        for (int i = 0; i < 5; i++) {
            long id = known.get(random.nextInt(known.size()));
            events.add(LedgerEvent.made(id, time(table, id, from, random.nextInt(3) == 0), random));
        }
        if (table.tellsDeletes()) {
            for (int i = 0; i < 3; i++) {
                long id = known.get(random.nextInt(known.size()));
                boolean late = random.nextInt(3) == 0;
                events.add(LedgerEvent.gone(id, time(table, id, from, late), random));
            }
            long id = nextId++;
            Instant at = time(table, id, from, false);
            events.add(LedgerEvent.made(id, at, random));
            events.add(LedgerEvent.gone(id, at, random));
        }
        long id = known.get(random.nextInt(known.size()));
        if (table.canBeLate() && timeless.add(id)) {
            events.add(LedgerEvent.made(id, null, random));
        }
    }

    /** A time that no other event of the thing has. */
    private Instant time(LedgerTable table, long id, Instant from, boolean late) {
        Instant begin = late && table.canBeLate() ? from.minus(LATE) : from;
        Duration span = Duration.between(begin, server.now().minus(QUIET));
        while (true) {
            Instant time = begin.plusSeconds(random.nextInt(Math.toIntExact(span.toSeconds())))
                    .truncatedTo(ChronoUnit.SECONDS);
            if (taken.add(table + " " + id + " " + time)) {
                return time;
            }
        }
    }

    /** Runs the pipeline to its end and compares every table with the model. */
    void assertInStep(IngestionProcess process) {
        assertThat(process.ask("ingest")).as("failures").isEmpty();
        for (LedgerTable table : LedgerTable.values()) {
            List<String> actual =
                    process.ask("dump " + table.label()).stream().sorted().toList();
            assertThat(actual).as("rows of %s", table.label()).isEqualTo(expected(table, actual));
        }
    }

    private List<String> expected(LedgerTable table, List<String> actual) {
        List<LedgerEvent> events = told.get(table);
        return switch (table) {
            case SNAPSHOT_NEWEST -> LedgerModel.present(events);
            case SNAPSHOT_HISTORY -> snapshots.history(actual);
            case CDC_NEWEST, DELETES_NEWEST, APPEND_NEWEST -> LedgerModel.newest(events);
            case CDC_HISTORY, DELETES_HISTORY -> LedgerModel.history(events);
            case CDC_APPEND, DELETES_APPEND, APPEND_APPEND -> LedgerModel.all(events);
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
