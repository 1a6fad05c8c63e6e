package dev.tributary.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.worlds.world.Chronicle;
import dev.tributary.worlds.world.Surgery;
import dev.tributary.worlds.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All worlds end with a target that is equal to its source. {@code -Dseed} is the first one's seed, {@code -Dseeds} how many
 * there are.
 */
class WorldsTest {
    private static final PrintStream OUT = System.out;
    private static final long ENOUGH_FOR_ALL = 100_000;
    private static final long ENOUGH_FOR_CHECKPOINTS = 2_000;
    private static final long FIRST = Long.getLong("seed", 1);
    private static final long WORLDS = Long.getLong("seeds", 2_000);

    @Test
    void what_was_read_is_what_there_was() throws Exception {
        Survey survey = new Survey(FIRST, WORLDS).run();
        write(survey);
        OUT.println(survey.figures());
        assertThat(survey.failures())
                .as(() -> survey.failures().keySet().stream()
                        .findFirst()
                        .map(WorldsTest::chronicle)
                        .orElse(""))
                .isEmpty();
        if (WORLDS >= ENOUGH_FOR_CHECKPOINTS) {
            assertThat(survey.crashesAfterCheckpoints()).isPositive();
        }
        if (WORLDS >= ENOUGH_FOR_ALL) {
            assertThat(survey.census().least()).isGreaterThanOrEqualTo(100);
        }
    }

    private static void write(Survey survey) throws IOException {
        String table = survey.census().table();
        Files.writeString(Path.of("target", "worlds.txt"), table + "\n" + survey.figures() + "\n");
        if (WORLDS >= ENOUGH_FOR_ALL) {
            OUT.println(table);
        }
    }

    private static String chronicle(long seed) {
        Chronicle chronicle = new Chronicle(true);
        try {
            World.live(seed, Surgery.NONE, chronicle);
            return "world " + seed
                    + " ended well when it was lived again, so something in it is not decided by its seed";
        } catch (AssertionError defect) {
            return chronicle.lines().stream().collect(Collectors.joining("\n", "world " + seed + ":\n", "\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 9, 10, 11, 12, 13, 14})
    void a_seed_replays_exactly(long seed) {
        assertThat(lived(seed)).isEqualTo(lived(seed)).isNotEmpty();
    }

    /** Rows left a window while its pages were read, and others came into it late. */
    @ParameterizedTest
    @ValueSource(longs = {8_037, 18_327, 39_271, 40_209})
    void what_was_lost_once_is_not_lost(long seed) {
        assertThat(World.live(seed).requests()).isPositive();
    }

    private static String lived(long seed) {
        Chronicle chronicle = new Chronicle(true);
        World.live(seed, Surgery.NONE, chronicle);
        return String.join("\n", chronicle.lines());
    }
}
