package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    @Test
    void the_documents_of_a_source_are_written_and_written_again(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("connector.md");
        for (int time = 0; time < 2; time++) {
            CommandRun run = CommandRun.of("document", "github", "--to", directory.toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("source-api.md", "connector.md", "connector_spec.yaml", "pipeline.yaml");
            assertThat(Files.readString(file)).startsWith("# GitHub connector\n");
            Files.writeString(file, "changed");
        }
    }

    @Test
    void a_directory_that_is_a_file_is_told() throws IOException {
        Path file = Files.createTempFile("documents", ".txt");
        CommandRun run = CommandRun.of("document", "github", "--to", file.toString());
        Files.delete(file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Cannot write to " + file);
    }
}
