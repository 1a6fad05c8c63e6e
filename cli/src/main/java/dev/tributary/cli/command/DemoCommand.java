package dev.tributary.cli.command;

import dev.tributary.cli.demo.Demo;
import dev.tributary.cli.demo.DemoDirectory;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.runtime.environment.Environments;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code tributary demo}. */
@Command(
        name = "demo",
        description = {
            "Ingest a simulated GitHub into Delta tables, change it, and ingest again.",
            "Needs neither network nor account."
        })
public final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--target",
            paramLabel = "DIR",
            description = "The directory of the Delta tables, emptied first (default: ${DEFAULT-VALUE}).",
            defaultValue = "target/demo")
    private Path target = Path.of("");

    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DemoDirectory directory =
                new DemoDirectory(terminal.directory().resolve(target).normalize());
        Demo demo = new Demo(terminal, Environments.current().clock(), ConnectionResolver.model("github"), directory);
        return demo.run() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
