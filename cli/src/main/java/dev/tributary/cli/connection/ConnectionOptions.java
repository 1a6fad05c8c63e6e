package dev.tributary.cli.connection;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the command line says of a connection; a picocli mix-in. */
public final class ConnectionOptions {

    @Option(
            names = {"-o", "--option"},
            paramLabel = "KEY=VALUE",
            description = {
                "An option of the connection or of the table.",
                "Secrets are safer in the environment, as TRIBUTARY_<SOURCE>_<OPTION>, or in the connections file."
            })
    private Map<String, String> given = new LinkedHashMap<>();

    @Option(
            names = "--connections",
            paramLabel = "FILE",
            description = {
                "The connections file; without it, the one that TRIBUTARY_CONNECTIONS names, or connections.yaml of the"
                        + " current directory if there is one."
            })
    private Optional<Path> file = Optional.empty();

    /** The options of the command line. */
    Map<String, String> given() {
        return given;
    }

    /** The connections file, if one is named. */
    Optional<Path> file() {
        return file;
    }
}
