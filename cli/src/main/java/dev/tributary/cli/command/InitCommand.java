package dev.tributary.cli.command;

import dev.tributary.cli.init.TableOverview;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextFile;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.importer.OpenApiImport;
import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.project.Project;
import dev.tributary.importer.project.ProjectDirectory;
import dev.tributary.importer.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary init}. */
@Command(
        name = "init",
        description = "Begin a connector from an API's OpenAPI document: a Maven project that builds.",
        footer = {"", "Without --tables, it shows which tables there are, and writes nothing."})
public final class InitCommand implements Runnable {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "What the source will be called: lower-case letters, digits and underscores.")
    private String source = "";

    @Option(
            names = "--openapi",
            required = true,
            paramLabel = "FILE",
            description = "The document, OpenAPI 3.0 or 3.1, JSON or YAML.")
    private Path openapi = Path.of("");

    @Option(
            names = "--tables",
            split = ",",
            paramLabel = "TABLE",
            description = "The tables to take, with commas between; all for all of them.")
    private List<String> tables = List.of();

    @Option(names = "--to", paramLabel = "DIR", description = "Where to write the project; SOURCE unless said.")
    private @Nullable Path to;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The package of the descriptor; com.example.SOURCE unless said.")
    private @Nullable String javaPackage;

    public InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (!NAME.matcher(source).matches()) {
            throw UserError.usage("`" + source + "` is no name for a source. Write lower-case letters, digits and "
                    + "underscores, a letter first.");
        }
        OpenApiImport document = document();
        if (tables.isEmpty()) {
            TableOverview.print(document, terminal);
            return;
        }
        List<Table> taken = taken(document);
        Project project = project(document, taken);
        Map<String, String> files = project.files();
        ProjectDirectory directory =
                new ProjectDirectory(terminal.directory().resolve(to == null ? Path.of(source) : to));
        List<String> existing = directory.existing(files);
        if (!existing.isEmpty()) {
            throw UserError.failure("There is a " + existing.get(0) + " in "
                    + terminal.shown(directory.directory().toString())
                    + " already, and nothing is overwritten. Name another directory with --to.");
        }
        try {
            directory.write(files);
        } catch (IOException e) {
            throw UserError.failure("Cannot write the project to " + directory.directory() + ": " + e);
        }
        String shown = terminal.shown(directory.directory().toString());
        files.keySet().forEach(file -> terminal.print(shown + "/" + file));
        terminal.print("");
        terminal.paragraph(taken.size() + (taken.size() == 1 ? " table, " : " tables, ")
                + project.guesses().size()
                + " guesses, which README.md lists. Build and check it with `mvn verify` in " + shown + ".");
    }

    private OpenApiImport document() {
        String text = new TextFile("OpenAPI document", terminal.directory().resolve(openapi)).read();
        try {
            return OpenApiImport.of(text);
        } catch (DocumentException e) {
            throw UserError.failure("Cannot use the document " + openapi + ": " + e.getMessage());
        }
    }

    private List<Table> taken(OpenApiImport document) {
        if (tables.equals(List.of("all"))) {
            List<Table> all = document.tables();
            if (all.isEmpty()) {
                throw UserError.failure(
                        "The document has no endpoint that could be a table. Without --tables, this command says why.");
            }
            return all;
        }
        Set<String> unknown = new LinkedHashSet<>(tables);
        document.findings().tables().forEach(table -> unknown.remove(table.name()));
        if (!unknown.isEmpty()) {
            throw UserError.usage("The document has no table `"
                    + unknown.iterator().next() + "`. Without --tables, this command lists those that it has.");
        }
        return document.tables(Set.copyOf(tables));
    }

    private Project project(OpenApiImport document, List<Table> taken) {
        String name = javaPackage == null ? "com.example." + source : javaPackage;
        if (!PACKAGE.matcher(name).matches()) {
            throw UserError.usage("`" + name + "` is no name for a package. Write for instance com.example.shop.");
        }
        return document.project(taken, name, source);
    }
}
