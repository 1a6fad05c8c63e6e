package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** Where the Delta tables are; a picocli mix-in. */
public final class TargetOption {

    @Option(
            names = "--target",
            paramLabel = "DIR",
            description = "The directory of the Delta tables, or its URI (default: ${DEFAULT-VALUE}).",
            defaultValue = "lake")
    private String target = "";

    /** The directory, a URI or an absolute path. */
    public String directory(Terminal terminal) {
        return target.contains("://")
                ? target
                : terminal.directory().resolve(target).normalize().toString();
    }
}
