package dev.tributary.worlds.world;

import dev.tributary.model.IngestionType;
import dev.tributary.model.TableModel;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.data.SimulatedTable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What happens in the source: rows come, change and go, some of them visible later than their time says. Remembers what every
 * row has ever been.
 */
final class Life {
    /** So much happens in a chapter, so that a source does not grow faster than it is read. */
    private static final int MOST_EVENTS = 12;

    private final Subject subject;
    private final SimulatedSource source;
    private final SourceRows rows;
    private final SplittableRandom random;
    private final Chronicle chronicle;
    private final Map<String, Map<Version, Instant>> ever = new HashMap<>();
    private Map<String, Version> now = Map.of();
    private Map<String, Version> throughout = Map.of();
    private boolean deletedSince;
    private int eventful;
    private int eventsLeft;

    Life(Subject subject, SimulatedSource source, SplittableRandom random, Chronicle chronicle) {
        this.chronicle = chronicle;
        this.subject = subject;
        this.source = source;
        this.rows = new SourceRows(subject, source.table(subject.name()));
        this.random = random;
        look();
    }

    /** How often something happens at a request, in a hundred. */
    void eventful(int percent) {
        eventful = percent;
        eventsLeft = MOST_EVENTS;
    }

    /** The rows that are there. */
    Map<String, Version> now() {
        return now;
    }

    /** Whether a row has ever been so. */
    boolean hasBeen(Version version) {
        return ever.getOrDefault(version.key(), Map.of()).keySet().stream().anyMatch(known -> isSame(known, version));
    }

    /** Since when a row has been so. */
    Instant since(Version version) {
        return ever.get(version.key()).get(version);
    }

    /** Whether two versions are the same, as far as the source says. */
    static boolean isSame(Version source, Version target) {
        return source.name().equals(target.name())
                && (source.cursor().isEmpty() || source.cursor().equals(target.cursor()));
    }

    /** From now on, {@link #throughout} are those that are there and remain as they are. */
    void mark() {
        throughout = new HashMap<>(now);
        deletedSince = false;
    }

    /** The rows that were there at the mark and are there still; changed ones too. */
    Map<String, Version> throughout() {
        return throughout;
    }

    /** Whether a row was deleted since the mark. */
    boolean deletedSince() {
        return deletedSince;
    }

    /** A moment passes at a request; something may happen in it. */
    void moment(boolean amidPages) {
        source.advance(Duration.ofMillis(1 + random.nextInt(random.nextInt(20) == 0 ? 3000 : 120)));
        if (random.nextInt(100) < eventful && eventsLeft-- > 0) {
            happen(amidPages);
        }
    }

    /** Some things happen between two runs, and time passes. */
    void between() {
        int events = 2 + random.nextInt(4);
        for (int i = 0; i < events; i++) {
            source.advance(Duration.ofMillis(1 + random.nextInt(90_000)));
            happen(false);
        }
        source.advance(Duration.ofSeconds(random.nextInt(random.nextInt(4) == 0 ? 4000 : 5)));
        // The next run is to see some of it, or all.
        source.advance(subject.lag().multipliedBy(random.nextInt(2)));
    }

    private void happen(boolean amidPages) {
        List<TableModel> living = subject.living();
        SimulatedTable table = source.table(living.get(random.nextInt(3) > 0 ? 0 : random.nextInt(living.size()))
                .name());
        boolean own = table.model().name().equals(subject.name());
        boolean appends = table.model().ingestion() == IngestionType.APPEND;
        boolean capped = table.model().pagination().end().maxResults() > 0;
        int count = capped ? 1 : 1 + random.nextInt(random.nextInt(3) == 0 ? 6 : 2);
        Instant time = own ? late() : source.now();
        switch (random.nextInt(appends ? 2 : 5)) {
            case 0, 1 -> tell("added to", table, table.insert(count, time));
            case 2, 3 -> tell("changed in", table, table.update(count, time));
            default -> {
                if (!amidPages || (own ? subject.deletesAmidPages() : Subject.staysInPages(table.model()))) {
                    tell("deleted from", table, table.delete(Math.min(count, 2)));
                    deletedSince = true;
                }
            }
        }
        look();
    }

    private void tell(String what, SimulatedTable table, List<Map<String, @Nullable Object>> wires) {
        chronicle.add(source.now(), () -> what + " " + table.model().name() + ": " + wires);
    }

    /** A time that a row of now can have: mostly now, else earlier, as far as the table allows. */
    private Instant late() {
        long most = subject.latest().toMillis();
        return most == 0 || random.nextInt(3) > 0 ? source.now() : source.now().minusMillis(random.nextLong(most));
    }

    /** Sees what is there, and remembers it. */
    void look() {
        now = rows.now();
        for (Version version : now.values()) {
            ever.computeIfAbsent(version.key(), unknown -> new HashMap<>()).putIfAbsent(version, source.now());
        }
        if (!throughout.isEmpty()) {
            throughout.keySet().retainAll(now.keySet());
        }
    }
}
