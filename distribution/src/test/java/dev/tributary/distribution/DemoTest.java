package dev.tributary.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.Main;
import dev.tributary.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    private Path directory;

    @Test
    void the_demo_ingests_everything_then_what_has_changed_and_leaves_the_tables() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Map.of(), directory, false);

        int exitCode = Main.run(terminal, "demo");

        assertThat(err.toString()).doesNotContain("Error", "failed");
        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .containsPattern("issues +cdc +250 +250 +0 +0 +3 ")
                .containsPattern("commits +append +250 +250 +0 +0 ")
                .containsPattern("issues +cdc +42 +12 +30 +0 +1 ")
                .containsPattern("commits +append +12 +12 +0 +0 ")
                .containsPattern("labels +snapshot +262 +12 +30 +0 ")
                .containsPattern("branches +snapshot +262 +12 +30 +0 ")
                .contains("SELECT number, title", "The tables stay in target/demo.");
        assertThat(directory.resolve("target/demo/github/issues/_delta_log")).isDirectory();
    }

    @Test
    void the_demo_does_not_empty_a_directory_that_is_not_its_own() throws Exception {
        Files.writeString(directory.resolve("precious.txt"), "mine");
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), Map.of(), directory, false);

        int exitCode = Main.run(terminal, "demo", "--target", directory.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("not empty and not a demo's").doesNotContain("\tat ");
        assertThat(directory.resolve("precious.txt")).exists();
    }
}
