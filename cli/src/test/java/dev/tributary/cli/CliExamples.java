package dev.tributary.cli;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.connection.scope.SecretScopesProvider;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What commands print for a simulated GitHub. What differs from run to run is put in its place: ports, ids, how long
 * something took, and the lines of progress, which come as tables end.
 */
final class CliExamples implements AutoCloseable {
    private static final String SCRIPT = "./tributary ";
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\d+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern BYTES = Pattern.compile("\\d+ bytes");
    private static final Pattern PROGRESS = Pattern.compile("\\[\\d+/\\d+] .*");

    private final Path directory;
    private final SimulatedSource source;

    CliExamples(Path directory) throws IOException {
        this.directory = directory;
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withNow(NOON)
                .withRows(30)
                .withOption("owner", "apache")
                .withOption("repo", "spark");
        source = SimulatedSource.start(ConnectionResolver.model("github"), settings);
        VirtualTime.set(NOON.plusSeconds(1));
        write("shop.yaml", """
                openapi: 3.0.3
                info: {title: Shop}
                servers: [{url: https://shop.example.com}]
                paths:
                  /orders:
                    get: {responses: {"200": {content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}}}}
                  /orders/{order_id}/lines:
                    get: {responses: {"200": {content: {application/json: {schema: {type: array, items: {type: object, properties: {name: {type: string}}}}}}}}}
                """);
        write("connections.yaml", """
                work:
                  source: github
                  options:
                    token: ${GITHUB_TOKEN}
                """);
        write("pipeline.yaml", """
                connection_name: github
                objects:
                  - table:
                      source_table: issues
                      table_configuration: {owner: apache, repo: spark}
                  - table:
                      source_table: labels
                      table_configuration: {owner: apache, repo: spark}
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** Lets the source change, and time pass for all. */
    void anHourLater() {
        source.advance(Duration.ofHours(1));
        source.table("issues").update(3);
        source.table("issues").insert(2);
        source.advance(Duration.ofMinutes(1));
        VirtualTime.pass(Duration.ofMinutes(61));
    }

    /** A command line and what it prints. */
    String run(String command) {
        StringWriter printed = new StringWriter();
        PrintWriter both = new PrintWriter(printed);
        Terminal terminal = new Terminal(Reader.nullReader(), both, both, environment(), directory, false);
        String[] arguments = command.substring(SCRIPT.length()).split(" ", -1);
        Main.run(terminal, arguments);
        terminal.flush();
        return "$ " + command + "\n" + settled(printed.toString());
    }

    /** The same, where a Databricks workspace can be reached. */
    String runInWorkspace(String command) throws IOException {
        Path services = Files.createDirectories(directory.resolve("classes/META-INF/services"));
        Files.writeString(services.resolve(SecretScopesProvider.class.getName()), NewWorkspace.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL classes = directory.resolve("classes").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, before)) {
            thread.setContextClassLoader(loader);
            return run(command);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The first line of a command that goes on until it is interrupted, which listens at a port of its own; time is real from
     * then on.
     */
    String begin(String command) throws Exception {
        VirtualTime.end();
        PipedWriter out = new PipedWriter();
        try (Scanner said = new Scanner(new PipedReader(out))) {
            Terminal terminal = new Terminal(
                    new PrintWriter(out), new PrintWriter(new StringWriter()), environment(), directory, false);
            String[] arguments = (command.substring(SCRIPT.length()) + " --port 0").split(" ", -1);
            Thread running = new Thread(() -> Main.run(terminal, arguments), command);
            running.start();
            try {
                return "$ " + command + "\n" + settled(said.nextLine());
            } finally {
                running.interrupt();
                running.join();
            }
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "TRIBUTARY_GITHUB_TOKEN",
                String.valueOf(source.connectionOptions().get("token")),
                "TRIBUTARY_GITHUB_BASE_URL",
                source.baseUrl(),
                "GITHUB_TOKEN",
                String.valueOf(source.connectionOptions().get("token")),
                "DATABRICKS_HOST",
                "https://dbc-12345678-9abc.cloud.databricks.com");
    }

    /** What a text says in each run. */
    static String settled(String text) {
        String settled = PORT.matcher(text).replaceAll("127.0.0.1:8080");
        settled = ID.matcher(settled).replaceAll("8c5f0c9e-5b1e-4c56-9d0e-3c8f4c1d2a7b");
        settled = BYTES.matcher(settled).replaceAll("41520 bytes");
        return settled.lines()
                .filter(line -> !PROGRESS.matcher(line).matches())
                .map(line -> line.replaceAll(" 0\\.0(?= |$)", " 2.4").stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public void close() {
        source.close();
        VirtualTime.end();
    }
}
