package dev.tributary.cli.command;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.document.Document;
import dev.tributary.document.SourceDocuments;
import dev.tributary.model.SourceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary document}. */
@Command(
        name = "document",
        description = {
            "Write a source's documents to a directory: its API as the connector uses it, the connector's",
            "documentation, the spec of its connections, and a pipeline of all tables."
        })
public final class DocumentCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The source's name, as `tributary list` shows it.")
    private String source = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Where they go; files of these names are replaced (default: the source's name).")
    private String directory = "";

    public DocumentCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        SourceModel model = ConnectionResolver.model(source);
        Path target = terminal.directory().resolve(directory.isEmpty() ? model.name() : directory);
        try {
            Files.createDirectories(target);
            for (Document document : SourceDocuments.of(model)) {
                Path file = target.resolve(document.name());
                Files.writeString(file, document.text());
                terminal.print(terminal.directory()
                        .toAbsolutePath()
                        .relativize(file.toAbsolutePath())
                        .toString());
            }
        } catch (IOException e) {
            throw UserError.failure("Cannot write to " + target + ": " + e);
        }
    }
}
