package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/init.md} in its order: a block below {@code <!-- write: FILE -->} is written, one below {@code <!-- output:
 * COMMAND -->} is what the command prints, one below {@code <!-- written: FILE -->} is the file that is there then.
 * {@code -Dgoldens.update=true} rewrites the last two. Every other command is understood.
 */
class InitPageTest {
    private static final Path PAGE = Path.of("..", "docs", "init.md");
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- (write|output|written): (.*?) -->\\n```\\w+\\n)(.*?)(```\\n)", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./tributary (init .*)$");

    @Test
    void the_page_is_true(@TempDir Path directory) throws Exception {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        Matcher blocks = BLOCK.matcher(page);
        StringBuilder truth = new StringBuilder();
        while (blocks.find()) {
            String text = switch (blocks.group(2)) {
                case "write" -> write(directory.resolve(blocks.group(3)), blocks.group(4));
                case "written" -> Files.readString(directory.resolve(blocks.group(3)));
                default -> "$ " + blocks.group(3) + "\n" + output(directory, blocks.group(3));
            };
            blocks.appendReplacement(truth, Matcher.quoteReplacement(blocks.group(1) + text + blocks.group(5)));
        }
        blocks.appendTail(truth);

        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(PAGE, truth);
        }
        assertThat(Files.readString(PAGE)).isEqualToNormalizingNewlines(truth.toString());
    }

    @Test
    void every_command_of_the_page_is_understood(@TempDir Path directory) throws Exception {
        Matcher commands = COMMAND.matcher(Files.readString(PAGE));
        int found = 0;
        while (commands.find()) {
            found++;
            String[] words = commands.group(1)
                    .replace("'", "")
                    .replaceAll("https://[^/]*", "http://127.0.0.1:1")
                    .split(" ", -1);
            CommandRun run = CommandRun.in(directory, Map.of("SHOP_TOKEN", "0123456789"), words);

            assertThat(run.exitCode()).as(commands.group()).isEqualTo(1);
            assertThat(run.err()).containsAnyOf("Cannot reach http://127.0.0.1:1/v1/", "secret of --api-key");
        }
        assertThat(found).isEqualTo(2);
    }

    private static String write(Path file, String text) throws Exception {
        Files.writeString(file, text);
        return text;
    }

    private static String output(Path directory, String command) {
        String[] words = command.split(" ", -1);
        CommandRun run = CommandRun.in(directory, Map.of(), Arrays.copyOfRange(words, 1, words.length));
        assertThat(run.err()).isEmpty();
        return run.out();
    }
}
