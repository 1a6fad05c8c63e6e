package dev.tributary.cli.command;

import dev.tributary.cli.simulate.FaultList;
import dev.tributary.cli.simulate.StandAlone;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary simulate}: a source of one's own at a port of this machine. */
@Command(
        name = "simulate",
        description = {
            "Serve a source that behaves as its descriptor says, for whatever reads it.",
            "Its root shows a page with its tables, the requests so far, and how to read it. It is reached from this machine"
                    + " only, refuses what the descriptor does not send, and lives in real time."
        })
public final class SimulateCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            completionCandidates = CompletionCommand.Sources.class,
            description = "The name of a source.")
    private String name = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port at 127.0.0.1 (default: ${DEFAULT-VALUE}); 0 for a free one.",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "How many rows each table has at first (default: ${DEFAULT-VALUE}).",
            defaultValue = "250")
    private int rows;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides all data and credentials; equal seeds, equal sources (default: ${DEFAULT-VALUE}).",
            defaultValue = "42")
    private long seed;

    @Option(
            names = "--changes-per-minute",
            paramLabel = "N",
            description = "How many rows are updated, inserted or deleted each minute (default: ${DEFAULT-VALUE}).",
            defaultValue = "0")
    private int changes;

    @Option(
            names = "--faults",
            paramLabel = "KIND/N,...",
            description = {
                "Faults, each for one in N requests: a status such as 429 or 503, closed (the connection is), cut (half an"
                        + " answer), html (a page in place of rows).",
                "Such as 503/10,closed/25."
            },
            defaultValue = "")
    private String faults = "";

    @Option(
            names = {"-o", "--option"},
            paramLabel = "KEY=VALUE",
            description = "The value of an option of the connection or of tables that the source is to know.")
    private Map<String, String> options = new LinkedHashMap<>();

    public SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (port < 0 || port > 65_535 || rows < 0 || changes < 0) {
            throw UserError.usage("--port takes 0 to 65535, --rows and --changes-per-minute nothing below 0.");
        }
        FaultList list = faults.isEmpty() ? FaultList.none() : FaultList.parse(faults);
        SourceModel model = ConnectionResolver.model(name);
        Environment environment = Environments.current();
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withSeed(seed)
                .withRows(rows)
                .withNow(environment.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        for (Map.Entry<String, String> option : options.entrySet()) {
            requireKnown(model, option.getKey());
            settings = settings.withOption(option.getKey(), option.getValue());
        }
        try (SimulatedSource source = SimulatedSource.standAlone(model, settings, port)) {
            new StandAlone(terminal, environment, source, changes, list).live();
        } catch (UncheckedIOException taken) {
            throw UserError.failure(taken.getMessage() + ". Is it in use? --port takes another, 0 a free one.");
        }
    }

    private static void requireKnown(SourceModel model, String option) {
        Set<String> known = new TreeSet<>();
        model.options().forEach(each -> known.add(each.name()));
        model.tables().forEach(table -> table.options().forEach(each -> known.add(each.name())));
        if (!known.contains(option)) {
            throw UserError.usage(model.name() + " has no option `" + option + "`; it has " + known + ".");
        }
    }
}
