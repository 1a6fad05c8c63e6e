package dev.tributary.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.json.ModelFile;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A simulated GitHub that changes, and the lake that follows it through one process after another. */
final class SourceAndLake implements AutoCloseable {
    private final SimulatedSource github;
    private final Path target;

    SourceAndLake(Path directory, long seed) {
        github = SimulatedSource.start(
                ModelFile.load(SourceAndLake.class.getClassLoader(), "github"),
                SimulatorSettings.defaults().withSeed(seed).withRows(230));
        target = directory.resolve("target");
    }

    /** @param options options of the JVM, its class path among them */
    IngestionProcess startProcess(List<String> options) throws IOException {
        Map<String, String> connection = github.connectionOptions();
        Map<String, String> table = github.tableOptions("issues");
        return new IngestionProcess(
                options,
                target,
                List.of(connection.get("base_url"), connection.get("token"), table.get("owner"), table.get("repo")));
    }

    /** Inserts, updates and deletes in every table, so that the next run has work in each. */
    void change() {
        github.table("issues").insert(15);
        github.table("issues").update(25);
        github.table("commits").insert(20);
        github.table("labels").insert(5);
        github.table("labels").update(5);
        github.table("labels").delete(3);
        github.advance(Duration.ofHours(1));
    }

    /** Ingests what there is and compares every table with the source. */
    void assertInStep(IngestionProcess process) {
        assertThat(process.ask("ingest")).as("failures").isEmpty();
        for (String table : IngestionMain.TABLES) {
            List<String> lake = Rows.ofLake(process.ask("dump " + table));
            List<String> source = Rows.ofSource(
                    github.table(table).rows(),
                    github.model().table(table).orElseThrow().columns(),
                    github.tableOptions(table));
            assertThat(without(source, lake))
                    .as("%s: missing from the lake", table)
                    .isEmpty();
            assertThat(without(lake, source)).as("%s: not in the source", table).isEmpty();
            assertThat(lake).as("%s: as often", table).hasSameSizeAs(source);
        }
    }

    private static List<String> without(List<String> rows, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }

    @Override
    public void close() {
        github.close();
    }
}
