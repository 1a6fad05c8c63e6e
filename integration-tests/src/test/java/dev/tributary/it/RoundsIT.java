package dev.tributary.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.environment.RunListener.Phase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All pairs of ways in which tables are read and targets are kept are tables of one pipeline. Its processes die and others
 * take over; after each round every target has the rows that a simple model gives. Each process first finishes what the last
 * one left, is compared with the model, and then dies in the next round of changes.
 */
class RoundsIT {
    private static final int ROUNDS = Integer.getInteger("tributary.it.rounds", 10);
    private static final long SEED = Long.getLong("tributary.it.seed", 20261126L);

    @TempDir
    private Path directory;

    @Test
    void killed_in_each_round_and_halted_at_each_commit_boundary_every_target_is_as_the_model() throws Exception {
        System.out.println("-Dtributary.it.seed=" + SEED + " -Dtributary.it.rounds=" + ROUNDS);
        Random random = new Random(SEED);
        ClassArchive classes = ClassArchive.in(directory);
        try (LedgerWorld world = new LedgerWorld(directory, SEED)) {
            world.change();
            int marks;
            try (IngestionProcess process = world.startProcess(classes.recording())) {
                world.assertInStep(process);
                marks = process.marks();
                process.finish();
            }
            for (int round = 1; round <= ROUNDS; round++) {
                kill(world, classes, round, 1 + random.nextInt(marks));
            }
            try (IngestionProcess process = world.startProcess(classes.using())) {
                world.assertInStep(process);
                process.finish();
            }
            world.change();
            for (Step step : Step.values()) {
                halt(world, classes, step);
            }
            try (IngestionProcess process = world.startProcess(classes.using())) {
                world.assertInStep(process);
                process.finish();
            }
        }
    }

    private static void kill(LedgerWorld world, ClassArchive classes, int round, int mark) throws Exception {
        try (IngestionProcess process = world.startProcess(classes.using())) {
            if (round > 1) {
                world.assertInStep(process);
            }
            world.change();
            process.send("ingest");
            boolean reached = process.awaitMark(any -> true, mark);
            System.out.printf(
                    "  round %2d: killed %s, dead after %s%n",
                    round, reached ? "on mark " + mark : "at its end", process.kill());
        }
    }

    /** Halts when all tables stand at a step, so that one halt shows it for every writer. */
    private static void halt(LedgerWorld world, ClassArchive classes, Step step) throws Exception {
        try (IngestionProcess process = world.startProcess(classes.using())) {
            List<String> moments = Arrays.stream(LedgerTable.values())
                    .map(table -> step.of(table) + " " + table.label())
                    .toList();
            process.ask("halt " + String.join(",", moments));
            process.send("ingest " + moments.size());
            assertThat(process.awaitExit()).as("halt at %s", moments).isEqualTo(IngestionProcess.HALTED);
            System.out.println("  halted at " + moments);
        }
    }

    /**
     * The steps of one batch, each reached by the process after the one that halted at the step before. A table that has not a
     * step stands at the one before it.
     */
    private enum Step {
        SPOOL,
        OFFSET_LOG,
        BESIDE,
        WRITE,
        COMMIT;

        Phase of(LedgerTable table) {
            return switch (this) {
                case SPOOL -> table.isReadByWindows() ? Phase.OFFSET_LOG : Phase.SPOOL;
                case OFFSET_LOG -> Phase.OFFSET_LOG;
                case BESIDE -> {
                    if (table.isSnapshot()) {
                        yield Phase.CONFIRM;
                    }
                    yield table.keepsDeletes() ? Phase.TOMBSTONES : Phase.OFFSET_LOG;
                }
                case WRITE -> Phase.WRITE;
                case COMMIT -> Phase.COMMIT;
            };
        }
    }
}
