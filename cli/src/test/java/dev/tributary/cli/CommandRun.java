package dev.tributary.cli;

import dev.tributary.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command that has been run in this process.
 *
 * @param exitCode its exit code
 * @param out its results
 * @param err its progress and errors
 */
public record CommandRun(int exitCode, String out, String err) {

    public static CommandRun of(String... arguments) {
        return in(Path.of("").toAbsolutePath(), Map.of(), arguments);
    }

    public static CommandRun in(Path directory, Map<String, String> environment, String... arguments) {
        return run("", directory, environment, false, arguments);
    }

    public static CommandRun onTerminal(Map<String, String> environment, String... arguments) {
        return run("", Path.of("").toAbsolutePath(), environment, true, arguments);
    }

    public static CommandRun answering(String answers, Path directory, String... arguments) {
        return run(answers, directory, Map.of(), false, arguments);
    }

    private static CommandRun run(
            String answers, Path directory, Map<String, String> environment, boolean isTerminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new StringReader(answers),
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                directory,
                isTerminal);
        int exitCode = Main.run(terminal, arguments);
        terminal.flush();
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
