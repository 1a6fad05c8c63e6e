package dev.tributary.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.tributary.connection.FileOption.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenInFileTest {
    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = directory.resolve("connections.yaml");
    }

    private TokenInFile token() {
        return new TokenInFile(file, new Place("runs", "refresh_token"));
    }

    private String replaced(String text, String last, String next) throws IOException {
        Files.writeString(file, text);
        token().replace(last, next);
        assertThat(token().read()).contains(next);
        return Files.readString(file);
    }

    @Test
    void only_the_token_changes() throws IOException {
        String text = """
                # Mine.
                runs:   # at night
                    source:   strava
                    options:
                        client_id: 7      # a number
                        refresh_token: %s   # rotates
                        client_secret: 'it''s'

                other: {source: github, options: {"token": "x\\ty"}}
                """;

        assertThat(replaced(text.formatted("first-token"), "first-token", "second/token+=="))
                .isEqualTo(text.formatted("second/token+=="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first",
                "'first'",
                "\"first\"",
                "!!str first",
                "&t first",
                "&t !!str 'first'",
                "|-\n      first",
                ">-\n      first",
                "\"fi\\\n      rst\"",
                "\"\\u0066irst\""
            })
    void however_it_is_written(String written) throws IOException {
        for (String breaks : List.of("\n", "\r\n")) {
            for (String start : List.of("", "\ufeff", "# \ud83d\ude00\n")) {
                String text = (start + "runs:\n  source: strava\n  options:\n    refresh_token: " + written
                                + "\n    client_id: 7\n# end\n")
                        .replace("\n", breaks);
                for (String next : List.of("second-token", "it's", "a: b # c", "\"\\", "${x}", "null", "\u00e4\n")) {
                    String after = replaced(text, "first", next);

                    assertThat(after).startsWith(start.replace("\n", breaks) + "runs:" + breaks);
                    assertThat(after).endsWith(breaks + "    client_id: 7" + breaks + "# end" + breaks);
                }
            }
        }
    }

    @Test
    void an_alias_stands_for_the_new_token_too() throws IOException {
        String text = """
                a: {source: x, options: {refresh_token: &t %s}}
                runs: {source: x, options: {refresh_token: *t}}
                """;

        assertThat(replaced(text.formatted("first"), "first", "second")).isEqualTo(text.formatted("second"));
    }

    @Test
    void what_somebody_else_wrote_stays() throws IOException {
        String text = "runs: {source: x, options: {refresh_token: third}}\n";
        Files.writeString(file, text);

        assertThatThrownBy(() -> token().replace("first-secret", "second-secret"))
                .isInstanceOf(IOException.class)
                .hasMessage("another value stands there by now");
        assertThat(file).hasContent(text);
    }

    @Test
    void a_reference_is_nobodys_token() throws IOException {
        Files.writeString(file, "runs: {source: x, options: {refresh_token: '${T}'}}\n");
        assertThat(token().read()).isEmpty();
        Files.writeString(file, "runs: {source: x}\n");
        assertThat(token().read()).isEmpty();
        Files.writeString(file, "");
        assertThat(token().read()).isEmpty();
    }

    @Test
    void the_permissions_stay_and_nothing_is_left_beside_the_file() throws IOException {
        Files.writeString(file, "runs: {source: x, options: {refresh_token: first}}\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        token().replace("first", "second");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_link_stays_one_and_leads_to_the_new_text() throws IOException {
        Path real = Files.writeString(
                directory.resolve("real.yaml"), "runs: {source: x, options: {refresh_token: first}}\n");
        Files.createSymbolicLink(file, real);

        token().replace("first", "second");

        assertThat(Files.isSymbolicLink(file)).isTrue();
        assertThat(real).content().contains("second");
        assertThat(token().place()).isEqualTo(new TokenInFile(real, new Place("runs", "refresh_token")).place());
    }

    @Test
    void a_link_that_somebody_planted_beside_it_is_not_followed() throws IOException {
        Path victim = Files.writeString(directory.resolve("victim"), "untouched");
        Files.writeString(file, "runs: {source: x, options: {refresh_token: first}}\n");
        Files.createSymbolicLink(directory.resolve(".connections.yaml.next"), victim);

        token().replace("first", "second");

        assertThat(victim).hasContent("untouched");
        assertThat(token().read()).contains("second");
    }

    @Test
    void what_a_killed_process_left_is_in_nobodys_way() throws IOException {
        Files.writeString(file, "runs: {source: x, options: {refresh_token: first}}\n");
        Files.writeString(directory.resolve(".connections.yaml.next"), "runs: {sour");

        token().replace("first", "second");

        assertThat(token().read()).contains("second");
    }

    @Test
    void a_file_that_cannot_be_replaced_is_as_it_was() throws IOException {
        String text = "runs: {source: x, options: {refresh_token: first}}\n";
        Files.writeString(file, text);
        Files.createDirectories(directory.resolve(".connections.yaml.next").resolve("in-the-way"));

        assertThatThrownBy(() -> token().replace("first", "second")).isInstanceOf(IOException.class);
        assertThat(file).hasContent(text);
    }

    @Test
    void a_file_that_changes_meanwhile_is_not_overwritten() throws IOException {
        Files.writeString(file, "a\n");
        WholeFile whole = WholeFile.read(file);
        Files.writeString(file, "somebody's\n");

        assertThatThrownBy(() -> whole.replaceBy("mine\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("has been changed at the same time");
        assertThat(file).hasContent("somebody's\n");
    }

    @Test
    void what_is_no_yaml_by_now_is_said_without_showing_it() throws IOException {
        Files.writeString(file, "runs: {refresh_token: s3cret\n");

        assertThatThrownBy(() -> token().read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not YAML")
                .message()
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*s3cret", "!s3cret!def x", "&s3cret [", "%s3cret", "@s3cret", "'s3cret", "|s3cret"})
    void what_is_no_yaml_is_told_without_the_value(String written) throws IOException {
        Files.writeString(file, "runs: {source: x, options: {refresh_token: " + written + "}}\n");

        assertThatThrownBy(() -> token().read())
                .isInstanceOf(IOException.class)
                .extracting(Throwables::getStackTrace, STRING)
                .contains("not YAML")
                .doesNotContain("s3cret");
    }
}
