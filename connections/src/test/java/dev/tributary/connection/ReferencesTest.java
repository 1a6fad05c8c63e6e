package dev.tributary.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
    @TempDir
    private Path directory;

    private final Map<String, String> environment = Map.of("TOKEN", "t0ken", "ODD", "a${TOKEN}$1\\");

    private ConnectionEntry entry(String name, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("connections.yaml"), text);
        return new References(ConnectionsFile.read(file), environment).entry(name);
    }

    private static String yaml(String options) {
        return "a:\n  source: x\n  options:\n" + options.indent(4)
                + "b:\n  source: x\n  options: {host: h, token: s3cret}\n";
    }

    private String value(String written) throws IOException {
        return option(written).value();
    }

    private FileOption option(String written) throws IOException {
        FileOption option = entry("a", yaml("it: '" + written + "'")).options().get("it");
        if (option == null) {
            throw new AssertionError("no option");
        }
        return option;
    }

    private void refused(String written, String... said) {
        assertThatThrownBy(() -> value(written))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("connections.yaml:4: option `it` of `a` ")
                .message()
                .contains(said)
                .doesNotContain("s3cret", "t0ken");
    }

    @Test
    void a_variable_stands_for_its_value_as_it_is() throws IOException {
        assertThat(value("${TOKEN}")).isEqualTo("t0ken");
        assertThat(value("Bearer ${TOKEN}!${TOKEN}")).isEqualTo("Bearer t0ken!t0ken");
        assertThat(value("${ODD}")).isEqualTo("a${TOKEN}$1\\");
    }

    @Test
    void a_file_stands_for_its_text_without_the_last_line_break() throws IOException {
        Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(directory.resolve("secrets").resolve("token"), "one\ntwo\r\n");

        assertThat(value("${file:secrets/token}")).isEqualTo("one\ntwo");
        assertThat(value("${file:" + directory.resolve("secrets/token") + "}")).isEqualTo("one\ntwo");
    }

    @Test
    void an_option_of_another_connection_stands_for_its_value() throws IOException {
        assertThat(value("${b.token}")).isEqualTo("s3cret");
        assertThat(value("https://${b.HOST}/")).isEqualTo("https://h/");
        assertThat(entry("a", yaml("it: ${a.other}\nother: ${TOKEN}")).options().get("it"))
                .isEqualTo(new FileOption("t0ken", false, Optional.empty()));
    }

    @Test
    void a_connection_may_have_dots_in_its_name() throws IOException {
        String text = "a:\n  source: x\n  options: {it: '${eu.b.token}'}\neu.b:\n  source: x\n  options: {token: v}\n";

        assertThat(entry("a", text).options().get("it")).extracting("value").isEqualTo("v");
    }

    @Test
    void a_dollar_before_it_makes_a_reference_a_text() throws IOException {
        assertThat(value("$${TOKEN}")).isEqualTo("${TOKEN}");
        assertThat(value("$5 or ${TOKEN}$")).isEqualTo("$5 or t0ken$");
        for (String text : new String[] {"${", "$${", "a${b}c", "$$", "${TOKEN}"}) {
            assertThat(value(Reference.escaped(text))).isEqualTo(text);
        }
    }

    @Test
    void it_is_known_what_stands_in_the_file_itself() throws IOException {
        assertThat(option("plain").place()).contains(new FileOption.Place("a", "it"));
        assertThat(option("${b.token}").place()).contains(new FileOption.Place("b", "token"));
        assertThat(option("${b.token}").holdsText()).isTrue();
        assertThat(option("Bearer ${b.token}").holdsText()).isTrue();
        assertThat(option("Bearer ${b.token}").place()).isEmpty();
        assertThat(option("Bearer ${TOKEN}").holdsText()).isFalse();
        assertThat(option("${TOKEN}").place()).isEmpty();
    }

    @Test
    void what_leads_nowhere_is_refused_with_its_line() throws IOException {
        Files.write(directory.resolve("latin"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        refused("${NONE}", "refers to the environment variable NONE, which is not set");
        refused("${file:none}", "refers to the file none, which does not exist");
        refused("${file:.}", "which is no file of text");
        refused("${file:latin}", "which is no text in UTF-8");
        refused("${c.token}", "refers to the connection `c`, which the file does not have", "It has a, b.");
        refused("${b.tokn}", "refers to option `tokn` of connection `b`", "Did you mean `token`?");
        refused("s3cret ${TOKEN", "has `${` without its `}`");
        refused("s3cret ${}", "has a reference that is none", "${file:PATH}");
        refused("${s3cret!}", "has a reference that is none");
    }

    @Test
    void a_circle_is_shown() {
        String text = """
                a:
                  source: x
                  options: {it: '${b.it}'}
                b:
                  source: x
                  options: {it: 'x${c.it}'}
                c:
                  source: x
                  options: {it: '${a.it}'}
                """;

        assertThatThrownBy(() -> entry("a", text))
                .hasMessageContaining("a reference leads to itself: a.it -> b.it -> c.it -> a.it");
    }

    @Test
    void only_what_a_connection_needs_is_resolved() throws IOException {
        String text = "a:\n  source: x\n  options: {it: 1}\nb:\n  source: x\n  options: {it: '${NONE}'}\n";

        assertThat(entry("a", text).options()).containsOnlyKeys("it");
    }

    @Test
    void a_scope_can_be_named() throws IOException {
        assertThat(entry("a", "a:\n  source: x\n  secret_scope: team\n").secretScope())
                .contains("team");
        assertThat(entry("a", "a:\n  source: x\n").secretScope()).isEmpty();
    }
}
