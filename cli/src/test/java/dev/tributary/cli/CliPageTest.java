package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/cli.md} is what the commands say of themselves; {@code -Dgoldens.update=true} rewrites it. */
class CliPageTest {
    private static final Path PAGE = Path.of("..", "docs", "cli.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  (\\w+) +\\S");

    @Test
    void the_page_has_the_help_of_every_command() throws IOException {
        String page = Stream.concat(Stream.of("""
                                # The command line

                                What each command says by `--help`. A part of a table, and a table anew, are told of in
                                [Offsets](offsets.md#a-part-of-a-table).
                                """), sections(List.of())).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).contains("## tributary ingest", "--full-refresh");
        assertThat(Files.readString(PAGE)).isEqualToNormalizingNewlines(page);
    }

    /** A command, and those below it. */
    private static Stream<String> sections(List<String> command) {
        String help = help(command.toArray(String[]::new));
        int from = help.indexOf("Commands:");
        Stream<String> below = from < 0
                ? Stream.of()
                : COMMAND.matcher(help.substring(from, help.indexOf("Exit codes:")))
                        .results()
                        .map(match -> Stream.concat(command.stream(), Stream.of(match.group(1)))
                                .toList())
                        .flatMap(CliPageTest::sections);
        String title = String.join(
                " ", Stream.concat(Stream.of("tributary"), command.stream()).toList());
        return Stream.concat(Stream.of(section(title, help)), below);
    }

    private static String section(String title, String text) {
        return "## " + title + "\n\n```text\n"
                + text.stripTrailing().replaceAll("(?m) +$", "").replace("\r", "") + "\n```\n";
    }

    private static String help(String... command) {
        return CommandRun.of(
                        Stream.concat(Stream.of(command), Stream.of("--help")).toArray(String[]::new))
                .out();
    }
}
