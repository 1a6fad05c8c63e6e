package dev.tributary.cli.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tributary emit databricks}; {@code -Dgoldens.update=true} rewrites the golden files. */
class EmitDatabricksTest {
    private static final Path GOLDENS = Path.of("src/test/resources/databricks");
    private static final List<String> FILES =
            List.of("databricks.yml", "check.scala", "ingest.scala", "pipeline.sql", "snapshots.py");

    @TempDir
    private Path directory;

    private CommandRun emit(String... arguments) {
        String[] all = new String[arguments.length + 3];
        System.arraycopy(new String[] {"emit", "databricks", "pipeline.yaml"}, 0, all, 0, 3);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandRun.in(directory, Map.of("TRIBUTARY_GITHUB_TOKEN", "s3cr3t"), all);
    }

    private void spec(String text) throws IOException {
        Files.writeString(directory.resolve("pipeline.yaml"), text);
    }

    @Test
    void what_is_emitted_for_a_spec_is_known_to_the_letter() throws IOException {
        spec(Files.readString(GOLDENS.resolve("pipeline.yaml")));

        CommandRun run = emit("--to", "out");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(FILES.size()).allMatch(line -> line.startsWith("Wrote "));
        for (String file : FILES) {
            Path golden = GOLDENS.resolve(file + ".txt");
            String text = Files.readString(directory.resolve("out").resolve(file));
            if (Boolean.getBoolean("goldens.update")) {
                Files.writeString(golden, text);
            }
            assertThat(text).as(file).isEqualTo(Files.readString(golden)).doesNotContain("s3cr3t");
        }
        try (Stream<Path> files = Files.list(directory.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void the_page_shows_a_spec_and_its_pipeline() throws IOException {
        String page = Files.readString(Path.of("../docs/databricks.md"));
        spec(block(page, "yaml"));

        assertThat(emit("--to", "out").exitCode()).isZero();
        assertThat(Files.readString(directory.resolve("out/pipeline.sql"))).isEqualTo(block(page, "sql"));
    }

    private static String block(String page, String language) {
        String start = "```" + language + "\n";
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf("```", from)).replace("\r", "");
    }

    @Test
    void a_file_with_another_content_is_kept_unless_told_otherwise() throws IOException {
        spec("""
                connection_name: github
                objects:
                  - table:
                      source_table: labels
                      table_configuration: {owner: apache, repo: spark}
                """);
        assertThat(emit().exitCode()).isZero();
        assertThat(emit().out()).contains("pipeline.sql is as it was.").doesNotContain("Wrote", "Replaced");
        Path changed = directory.resolve("databricks/pipeline.sql");
        Files.writeString(changed, "-- mine");
        Files.delete(directory.resolve("databricks/check.scala"));

        CommandRun refused = emit();

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("there is pipeline.sql with another content", "Nothing was written", "--force")
                .doesNotContain("\tat ");
        assertThat(directory.resolve("databricks/check.scala")).doesNotExist();
        assertThat(changed).hasContent("-- mine");
        assertThat(emit("--force").out()).contains("Replaced ", "Wrote ");
        assertThat(changed).content().contains("MATERIALIZED VIEW");
    }

    @Test
    void a_connection_of_another_name_says_its_source() throws IOException {
        spec("""
                connection_name: work
                objects:
                  - table:
                      source_table: labels
                      table_configuration: {owner: apache, repo: spark}
                """);

        CommandRun refused = emit();

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("There is no source `work`", "--source");
        assertThat(emit("--source", "github").exitCode()).isZero();
        assertThat(directory.resolve("databricks/ingest.scala"))
                .content()
                .contains("dbutils.widgets.text(\"connection\", \"work\"", "\"source\" -> \"github\"");
    }

    @Test
    void all_that_cannot_be_is_said_at_once_and_nothing_is_written() throws IOException {
        spec("""
                connection_name: github
                objects:
                  - table:
                      source_table: isues
                  - table:
                      source_table: labels
                      table_configuration: {owner: apache, repo: spark, scd_type: APPEND_ONLY}
                  - table:
                      source_table: commits
                      table_configuration: {owner: apache, repo: spark, scd_type: SCD_TYPE_2}
                  - table:
                      source_table: issues
                      table_configuration: {owner: apache, token: x, primary_keys: [user.id], cluster_by: [stat]}
                """);

        CommandRun run = emit();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("no table `isues`. Did you mean `issues`?")
                .contains("Table `labels` is read whole each time, so APPEND_ONLY would add every row again")
                .contains("Table `commits` is appended to")
                .contains("Table `issues` has no option `token`", "secrets of its scope")
                .contains("Table `issues` needs the option `repo` (The repository's name)")
                .contains("Table `issues` has no column `stat`, which cluster_by names. Did you mean `state`?")
                .contains("Table `issues` has the key `user.id`, a field within a struct")
                .doesNotContain("\tat ");
        assertThat(directory.resolve("databricks")).doesNotExist();
    }

    @Test
    void a_platform_must_be_named() {
        CommandRun run = CommandRun.of("emit");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("For which platform?", "databricks");
    }
}
