package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/cli.md} is what the commands print, and what they say of themselves; {@code -Dgoldens.update=true} rewrites it.
 */
class CliPageTest {
    private static final Path PAGE = Path.of("..", "docs", "cli.md");
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern DEMO = Pattern.compile("<!-- demo -->\\s*```text\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?m)^  (\\w+) +\\S");

    /** They only lead to others. */
    private static final Set<String> HELP_ALONE = Set.of("", "connection", "emit", "offsets");

    private final Map<String, String> examples = new HashMap<>();
    private final Set<String> commands = new TreeSet<>();

    @Test
    void the_page_has_the_output_and_the_help_of_every_command(@TempDir Path directory) throws Exception {
        collect(directory);
        String page = Stream.concat(Stream.of("""
                                # The command line

                                What each command prints for a simulated GitHub, and what it says by `--help`. Ports, ids and how long
                                something took differ from run to run.

                                Results go to standard output; progress, warnings and errors to standard error. On a terminal, each
                                table that is read has a line that changes: rows, pages, rows a second, how much is left where the
                                source counts its rows, and what is waited for. Elsewhere there is a line now and then.

                                The first ingestion leaves `classes-*.jsa` beside the jars, in which a JVM finds its classes loaded, and
                                takes some seconds longer for it. With it Spark starts in 0.42 of the time, and an ingestion of one small
                                table takes 0.73 (`time ./tributary ingest pipeline.yaml` with the file, and with `chmod a-w` on its
                                directory and without it; JDK 17, two cores). A build removes it; deleting it does no harm.

                                Connectors of a project of your own are read, too, if the environment variable `TRIBUTARY_CONNECTORS` names
                                their jars, as a class path does; [getting started](getting-started.md) shows it.
                                """), sections(List.of())).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(PAGE, page);
        }
        commands.removeAll(HELP_ALONE);
        assertThat(examples.keySet()).as("commands with an example").containsExactlyInAnyOrderElementsOf(commands);
        assertThat(page).contains("## tributary ingest", "--full-refresh");
        assertThat(Files.readString(PAGE)).isEqualToNormalizingNewlines(page);
    }

    private void collect(Path directory) throws Exception {
        Matcher demo = DEMO.matcher(Files.readString(README));
        assertThat(demo.find()).as("the README's demo").isTrue();
        example("demo", "$ ./tributary demo\n" + demo.group(1));
        examples.put("completion", block("""
                $ source <(./tributary completion)
                $ ./tributary des<Tab> github iss<Tab>
                $ ./tributary describe github issues
                """));
        try (CliExamples github = new CliExamples(directory)) {
            example("list", github.run("./tributary list"));
            example("describe", github.run("./tributary describe github labels"));
            example("document", github.run("./tributary document github"));
            example("check", github.run("./tributary check github"));
            example("connection push", github.runInWorkspace("./tributary connection push work"));
            example("connection list", github.run("./tributary connection list"));
            example("connection check", github.run("./tributary connection check github"));
            example(
                    "read",
                    github.run(
                            "./tributary read github labels -o owner=apache -o repo=spark --limit 3 --format table"));
            String plan = github.run("./tributary ingest pipeline.yaml --dry-run");
            examples.put("ingest", """
                    A part of a table, and a table anew, are told of in [Offsets](offsets.md#a-part-of-a-table), the spec in
                    [Pipelines](pipeline.md).

                    """ + block(plan + "\n" + github.run("./tributary ingest pipeline.yaml")));
            github.anHourLater();
            example("run", github.run("./tributary run pipeline.yaml --every 15m --times 2"));
            example("status", github.run("./tributary status --runs 2"));
            example("offsets show", github.run("./tributary offsets show issues"));
            example("offsets reset", github.run("./tributary offsets reset issues --yes"));
            example("emit databricks", github.run("./tributary emit databricks pipeline.yaml"));
            examples.put("init", """
                    From an OpenAPI document, from answers of the source, or from nothing: see [Beginning a connector](init.md).

                    """ + block(github.run("./tributary init shop --openapi shop.yaml")));
            example("simulate", github.begin("./tributary simulate github"));
        }
    }

    private void example(String command, String printed) {
        examples.put(command, block(printed));
    }

    /** A command, and those below it. */
    private Stream<String> sections(List<String> command) {
        String help = help(command.toArray(String[]::new));
        String name = String.join(" ", command);
        commands.add(name);
        int from = help.indexOf("Commands:");
        Stream<String> below = from < 0
                ? Stream.of()
                : COMMAND.matcher(help.substring(from, help.indexOf("Exit codes:")))
                        .results()
                        .map(match -> Stream.concat(command.stream(), Stream.of(match.group(1)))
                                .toList())
                        .flatMap(this::sections);
        String example = examples.containsKey(name) ? examples.get(name) + "\n" : "";
        return Stream.concat(Stream.of("## " + ("tributary " + name).strip() + "\n\n" + example + block(help)), below);
    }

    private static String block(String text) {
        return "```text\n" + text.stripTrailing().replaceAll("(?m) +$", "").replace("\r", "") + "\n```\n";
    }

    private static String help(String... command) {
        return CommandRun.of(
                        Stream.concat(Stream.of(command), Stream.of("--help")).toArray(String[]::new))
                .out();
    }
}
