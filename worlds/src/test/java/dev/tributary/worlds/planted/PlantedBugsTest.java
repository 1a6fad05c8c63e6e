package dev.tributary.worlds.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.worlds.world.Chronicle;
import dev.tributary.worlds.world.Defect;
import dev.tributary.worlds.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Worlds are worth what they find: each bug is planted and must be found. */
class PlantedBugsTest {
    private static final int MOST = 10_000;

    static final List<Plant> ALL = Stream.of(CallPlants.ALL, ReadPlants.ALL, DeliveryPlants.ALL)
            .flatMap(List::stream)
            .toList();

    @Test
    void each_planted_bug_is_found() throws Exception {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(25);
        Map<Plant, Integer> found = new LinkedHashMap<>();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Integer>> searches = new ArrayList<>();
            ALL.forEach(plant -> searches.add(() -> search(plant)));
            List<Future<Integer>> results = threads.invokeAll(searches);
            for (int i = 0; i < ALL.size(); i++) {
                found.put(ALL.get(i), results.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
        found.forEach((plant, worlds) -> System.out.printf("found after %,6d worlds: %s%n", worlds, plant));
        assertThat(found).allSatisfy((plant, worlds) -> assertThat(worlds).isLessThanOrEqualTo(MOST));
    }

    @Test
    void the_documentation_names_each() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "docs", "worlds.md")).stream()
                        .filter(line -> line.matches("\\| (calls|reads|target) \\| .*"))
                        .map(line -> line.split("\\|", -1)[2].strip()))
                .containsExactlyElementsOf(ALL.stream().map(Plant::toString).toList());
    }

    /** How many worlds it takes until one finds the bug. */
    static int search(Plant plant) {
        for (int seed = 1; seed <= MOST; seed++) {
            try {
                World.live(seed, plant.surgery().get(), new Chronicle(false));
            } catch (Defect defect) {
                if (defect.getCause() instanceof RuntimeException broken && !(broken instanceof ConnectorException)) {
                    throw new IllegalStateException("The plant itself breaks: " + plant, broken);
                }
                return seed;
            }
        }
        return MOST + 1;
    }
}
