package dev.tributary.cli.command;

import dev.tributary.cli.init.ProjectName;
import dev.tributary.cli.init.SampleOptions;
import dev.tributary.cli.init.Samples;
import dev.tributary.cli.init.TableOverview;
import dev.tributary.cli.init.WrittenProject;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextFile;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.importer.OpenApiImport;
import dev.tributary.importer.Projects;
import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.project.Project;
import dev.tributary.importer.table.Table;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary init}. */
@Command(
        name = "init",
        description =
                "Begin a connector: a Maven project that builds, from an API's OpenAPI document, its answers, or an example.",
        footer = {
            "",
            "With --openapi and without --tables, it shows which tables there are, and writes nothing.",
            "Without anything, the project is an example with comments that say what to put in its place."
        })
public final class InitCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "What the source will be called: lower-case letters, digits and underscores.")
    private String source = "";

    @Option(names = "--openapi", paramLabel = "FILE", description = "The document, OpenAPI 3.0 or 3.1, JSON or YAML.")
    private @Nullable Path openapi;

    @Option(
            names = "--tables",
            split = ",",
            paramLabel = "TABLE",
            description = "The document's tables to take, with commas between; all for all of them.")
    private List<String> tables = List.of();

    @Option(names = "--to", paramLabel = "DIR", description = "Where to write the project; SOURCE unless said.")
    private @Nullable Path to;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The package of the descriptor; com.example.SOURCE unless said.")
    private @Nullable String javaPackage;

    @ArgGroup(validate = false, heading = "%nFrom answers of the source:%n")
    private SampleOptions samples = new SampleOptions();

    public InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ProjectName name = ProjectName.of(source, javaPackage);
        if (openapi != null && samples.isGiven()) {
            throw UserError.usage(
                    "A project begins with a document or with answers. Leave out --openapi, or the options of "
                            + "answers.");
        }
        if (openapi == null && !tables.isEmpty()) {
            throw UserError.usage("--tables chooses among the tables of a document. Name it with --openapi.");
        }
        if (openapi != null) {
            document(document(openapi), name);
        } else if (samples.isGiven()) {
            write(Samples.read(samples, name.title(), terminal).project(name.javaPackage(), source));
        } else {
            write(Projects.template(name.javaPackage(), source));
        }
    }

    private void document(OpenApiImport document, ProjectName name) {
        if (tables.isEmpty()) {
            TableOverview.print(document, terminal);
        } else {
            write(document.project(taken(document), name.javaPackage(), source));
        }
    }

    private void write(Project project) {
        WrittenProject.write(project, to == null ? Path.of(source) : to, terminal);
    }

    private OpenApiImport document(Path file) {
        String text = new TextFile("OpenAPI document", terminal.directory().resolve(file)).read();
        try {
            return OpenApiImport.of(text);
        } catch (DocumentException e) {
            throw UserError.failure("Cannot use the document " + file + ": " + e.getMessage());
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
}
