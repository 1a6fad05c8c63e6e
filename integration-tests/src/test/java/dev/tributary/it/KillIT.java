package dev.tributary.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.environment.RunListener.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ingestion processes die and others take over; afterwards the lake must equal the source. Each process first finishes
 * what the last one left, is compared with the source, and then dies in the next round of changes.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("tributary.it.kills", 20);
    private static final List<Phase> PHASES =
            List.of(Phase.FETCH, Phase.SPOOL, Phase.OFFSET_LOG, Phase.WRITE, Phase.COMMIT);
    private static final long SEED = Long.getLong("tributary.it.seed", 20261123L);

    @TempDir
    private static Path shared;

    private static ClassArchive classes;

    @TempDir
    private Path directory;

    @BeforeAll
    static void record_the_classes_of_an_ingestion() throws Exception {
        classes = ClassArchive.in(shared);
        try (SourceAndLake world = new SourceAndLake(shared, SEED);
                IngestionProcess process = world.startProcess(classes.recording())) {
            world.assertInStep(process);
            world.change();
            world.assertInStep(process);
            process.finish();
        }
        assertThat(classes.file()).isNotEmptyFile();
    }

    @Test
    void killed_at_seeded_moments_the_lake_ends_equal_to_the_source() throws Exception {
        Random random = new Random(SEED);
        Set<Phase> hit = EnumSet.noneOf(Phase.class);
        System.out.println("Kill moments, -Dtributary.it.seed=" + SEED + ":");
        try (SourceAndLake world = new SourceAndLake(directory, SEED)) {
            for (int kill = 0; kill < KILLS; kill++) {
                String moment = moment(PHASES.get(kill % PHASES.size()), random);
                int occurrence = moment.startsWith(Phase.FETCH.name()) ? 1 + random.nextInt(2) : 1;
                try (IngestionProcess process = world.startProcess(classes.using())) {
                    if (kill > 0) {
                        world.assertInStep(process);
                        world.change();
                    }
                    process.send("ingest");
                    assertThat(process.awaitMark(moment::equals, occurrence))
                            .as("kill %d reaches %s", kill, moment)
                            .isTrue();
                    String last = process.kill();
                    hit.add(Phase.valueOf(last.substring(0, last.indexOf(' '))));
                    System.out.printf("  %2d: killed on %s, dead after %s%n", kill + 1, moment, last);
                }
            }
            try (IngestionProcess process = world.startProcess(classes.using())) {
                world.assertInStep(process);
            }
        }
        assertThat(hit).as("phases in which a process died").containsAll(PHASES);
    }

    @Test
    void halted_at_each_commit_boundary_the_lake_ends_equal_to_the_source() throws Exception {
        List<String> moments = new ArrayList<>();
        for (String table : IngestionMain.TABLES) {
            for (Phase phase : PHASES) {
                if (phase != Phase.FETCH && happens(phase, table)) {
                    moments.add(phase + " " + table);
                }
            }
        }
        System.out.println("Halts:");
        try (SourceAndLake world = new SourceAndLake(directory, SEED + 1)) {
            for (String moment : moments) {
                try (IngestionProcess process = world.startProcess(classes.using())) {
                    world.assertInStep(process);
                    world.change();
                    process.ask("halt " + moment);
                    process.send("ingest");
                    assertThat(process.awaitExit()).as("halt at %s", moment).isEqualTo(IngestionProcess.HALTED);
                    System.out.println("  " + moment);
                }
            }
            try (IngestionProcess process = world.startProcess(classes.using())) {
                world.assertInStep(process);
            }
        }
    }

    private static String moment(Phase phase, Random random) {
        List<String> tables = IngestionMain.TABLES.stream()
                .filter(table -> happens(phase, table))
                .toList();
        return phase + " " + tables.get(random.nextInt(tables.size()));
    }

    /** Commits are read in tasks by windows, so they have no spool. */
    private static boolean happens(Phase phase, String table) {
        return phase != Phase.SPOOL || !table.equals("commits");
    }
}
