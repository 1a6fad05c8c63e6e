package dev.tributary.cli.command;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import java.util.Iterator;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tributary completion}. */
@Command(
        name = "completion",
        description = {
            "Print a script by which bash and zsh complete commands, options, sources and tables.",
            "`source <(./tributary completion)` loads it, here or in .bashrc or .zshrc."
        })
public final class CompletionCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        terminal.print(AutoComplete.bash(root.getCommandName(), root));
    }

    /** The names of all sources. */
    static final class Sources implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Connectors.all().stream().map(ConnectorFactory::source).iterator();
        }
    }

    /** The names of the tables of all sources: a shell's script cannot tell which source stands before. */
    static final class Tables implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Connectors.all().stream()
                    .map(connector -> ConnectionResolver.model(connector.source()))
                    .flatMap(source -> source.listed().stream())
                    .map(TableModel::name)
                    .distinct()
                    .sorted()
                    .iterator();
        }
    }
}
