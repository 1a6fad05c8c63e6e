package dev.tributary.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.Main;
import dev.tributary.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the README shows is what there is: a block below {@code <!-- file: PATH -->} is that file, one below {@code <!--
 * output: COMMAND -->} is what that command prints.
 */
class ReadmeTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (file|output): (.*?) -->\\R```\\w*\\R(.*?)\\R```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> every_marked_block_is_true() throws IOException {
        Matcher blocks = BLOCK.matcher(readme());
        return blocks.results()
                .map(block -> DynamicTest.dynamicTest(block.group(1) + " " + block.group(2), () -> {
                    String truth = block.group(1).equals("file")
                            ? Files.readString(TOP.resolve(block.group(2)))
                            : output(block.group(2));
                    assertThat(block.group(3)).isEqualToNormalizingNewlines(truth.stripTrailing());
                }));
    }

    @Test
    void the_github_descriptor_is_shown_whole_and_has_less_than_80_lines() throws IOException {
        String path = "examples/github/src/main/java/dev/tributary/examples/github/GitHub.java";

        assertThat(readme()).contains("<!-- file: " + path + " -->");
        assertThat(Files.readAllLines(TOP.resolve(path))).hasSizeLessThan(80);
    }

    private static String readme() throws IOException {
        return Files.readString(TOP.resolve("README.md"));
    }

    private static String output(String command) {
        StringWriter out = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), Map.of(), TOP, false);
        String[] words = command.split(" ", -1);
        assertThat(words[0]).isEqualTo("./tributary");
        int exitCode = Main.run(terminal, Arrays.copyOfRange(words, 1, words.length));
        assertThat(exitCode).isZero();
        terminal.flush();
        return out.toString();
    }
}
