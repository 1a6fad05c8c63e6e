package dev.tributary.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/connections.md} shows of the connections file is understood as it says. */
class ConnectionsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "connections.md");
    private static final Pattern YAML = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void the_file_of_the_page_is_one() throws IOException {
        Matcher block = YAML.matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        Path file = Files.writeString(directory.resolve("connections.yaml"), block.group(1));
        Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(directory.resolve("secrets").resolve("github"), "r0bot\n");
        References references = new References(
                ConnectionsFile.read(file), Map.of("GITHUB_TOKEN", "t0ken", "GITHUB_HOST", "git.example.com"));

        ConnectionEntry work = references.entry("work");
        ConnectionEntry robot = references.entry("robot");
        ConnectionEntry team = references.entry("team");

        assertThat(work.source()).isEqualTo("github");
        assertThat(work.options().get("token")).extracting(FileOption::value).isEqualTo("t0ken");
        assertThat(work.options().get("base_url"))
                .extracting(FileOption::value)
                .isEqualTo("https://git.example.com/api/v3/");
        assertThat(robot.options().get("token")).extracting(FileOption::value).isEqualTo("r0bot");
        assertThat(robot.options().get("base_url"))
                .extracting(FileOption::value)
                .isEqualTo("https://git.example.com/api/v3/");
        assertThat(team.secretScope()).isEqualTo(Optional.of("team-github"));
        assertThat(team.options()).isEmpty();
    }
}
