package dev.tributary.worlds;

import dev.tributary.worlds.world.CrashPoint;
import dev.tributary.worlds.world.Fault;
import dev.tributary.worlds.world.Strategy;
import dev.tributary.worlds.world.World.Occurrence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each strategy met with each fault and each way to die. */
final class Census {
    private static final Fault[] FAULTS = Fault.values();
    private static final CrashPoint[] CRASHES = CrashPoint.values();

    private final Map<Occurrence, LongAdder> counts = new LinkedHashMap<>();

    Census() {
        for (Strategy strategy : Strategy.values()) {
            for (Fault fault : FAULTS) {
                for (CrashPoint crash : CRASHES) {
                    counts.put(new Occurrence(strategy, fault, crash), new LongAdder());
                }
            }
        }
    }

    void add(List<Occurrence> occurrences) {
        occurrences.forEach(each -> at(each).increment());
    }

    private LongAdder at(Occurrence occurrence) {
        return Objects.requireNonNull(counts.get(occurrence));
    }

    /** The count of the rarest combination. */
    long least() {
        return counts.values().stream().mapToLong(LongAdder::sum).min().orElseThrow();
    }

    /** A table for each strategy: a line for each fault, a column for each way to die. */
    String table() {
        String head = line("", Arrays.stream(CRASHES).map(CrashPoint::toString));
        return Arrays.stream(Strategy.values())
                .map(strategy -> strategy + "\n" + head
                        + Arrays.stream(FAULTS)
                                .map(fault -> line(
                                        fault.toString(),
                                        Arrays.stream(CRASHES)
                                                .map(crash -> Long.toString(at(new Occurrence(strategy, fault, crash))
                                                        .sum()))))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String first, Stream<String> cells) {
        return String.format(Locale.ROOT, "  %-10s", first)
                + cells.map(cell -> String.format(Locale.ROOT, " %26s", cell)).collect(Collectors.joining())
                + "\n";
    }
}
