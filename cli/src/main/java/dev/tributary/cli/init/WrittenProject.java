package dev.tributary.cli.init;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.importer.project.Origin;
import dev.tributary.importer.project.Project;
import dev.tributary.importer.project.ProjectDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a project, and says what is there then. */
public final class WrittenProject {

    /**
     * Writes the files of a project to a directory, over none that is there.
     *
     * @param to the directory, relative to the terminal's
     */
    public static void write(Project project, Path to, Terminal terminal) {
        Map<String, String> files = project.files();
        ProjectDirectory directory = new ProjectDirectory(terminal.directory().resolve(to));
        String shown = terminal.shown(directory.directory().toString());
        List<String> existing = directory.existing(files);
        if (!existing.isEmpty()) {
            throw UserError.failure("There is a " + existing.get(0) + " in " + shown
                    + " already, and nothing is overwritten. Name another directory with --to.");
        }
        try {
            directory.write(files);
        } catch (IOException e) {
            throw UserError.failure("Cannot write the project to " + directory.directory() + ": " + e);
        }
        files.keySet().forEach(file -> terminal.print(shown + "/" + file));
        terminal.print("");
        terminal.paragraph(said(project, shown));
    }

    private static String said(Project project, String shown) {
        String check = "uild and check it with `mvn verify` in " + shown;
        if (project.origin() == Origin.TEMPLATE) {
            return "B" + check + ", then put your source in place of the example.";
        }
        int tables = project.tables().size();
        int guesses = project.guesses().size();
        return tables + (tables == 1 ? " table, " : " tables, ") + guesses + (guesses == 1 ? " guess" : " guesses")
                + (guesses == 0 ? "" : ", which README.md lists") + ". B" + check + ".";
    }

    private WrittenProject() {}
}
