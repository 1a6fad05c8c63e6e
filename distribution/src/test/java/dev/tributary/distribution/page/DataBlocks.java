package dev.tributary.distribution.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.Main;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.importer.OpenApiImport;
import dev.tributary.importer.json.Documents;
import dev.tributary.pipeline.spec.PipelineSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What is given to us as YAML or JSON is read by what reads it then: pipelines, files of connections, documents. */
final class DataBlocks {
    private static final String NAME = "connections.yaml";

    private final Path directory;

    DataBlocks(Path directory) {
        this.directory = directory;
    }

    void checkYaml(Block block) throws IOException {
        if (block.text().contains("connection_name:")) {
            assertThat(PipelineSpec.parse(block.text(), block.page()).tables()).isNotEmpty();
        } else if (block.text().contains("openapi:")) {
            checkDocument(block.text());
        } else {
            checkConnections(block.text());
        }
    }

    void checkJson(String json) {
        assertThat(Documents.read(json)).isNotNull();
    }

    private static void checkDocument(String yaml) {
        assertThat(OpenApiImport.of(yaml).tables()).isNotEmpty();
    }

    /** Values of options are not asked for, only what the file says. */
    private void checkConnections(String yaml) throws IOException {
        Files.writeString(directory.resolve(NAME), yaml);
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), Map.of(), directory, false);

        int exitCode = Main.run(terminal, "connection", "list", "--connections", NAME);

        terminal.flush();
        assertThat(exitCode).as(err.toString()).isZero();
    }
}
