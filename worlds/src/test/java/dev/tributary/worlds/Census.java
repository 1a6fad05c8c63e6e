package dev.tributary.worlds;

import dev.tributary.worlds.world.CrashPoint;
import dev.tributary.worlds.world.Fault;
import dev.tributary.worlds.world.Strategy;
import dev.tributary.worlds.world.World.Occurrence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each strategy met with each fault and each way to die. */
final class Census {
    private static final Fault[] FAULTS = Fault.values();
    private static final CrashPoint[] CRASHES = CrashPoint.values();

    private final LongAdder[] counts = Stream.generate((Supplier<LongAdder>) LongAdder::new)
            .limit((long) Strategy.values().length * FAULTS.length * CRASHES.length)
            .toArray(LongAdder[]::new);

    void add(List<Occurrence> occurrences) {
        occurrences.forEach(
                each -> at(each.strategy(), each.fault(), each.crash()).increment());
    }

    private LongAdder at(Strategy strategy, Fault fault, CrashPoint crash) {
        return counts[(strategy.ordinal() * FAULTS.length + fault.ordinal()) * CRASHES.length + crash.ordinal()];
    }

    /** The count of the rarest combination. */
    long least() {
        return Arrays.stream(counts).mapToLong(LongAdder::sum).min().orElseThrow();
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
                                                .map(crash -> Long.toString(at(strategy, fault, crash)
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
