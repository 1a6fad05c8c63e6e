package dev.tributary.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.connection.FileOption.Place;
import dev.tributary.runtime.environment.FileTokenStore;
import dev.tributary.runtime.environment.HomeTokens;
import dev.tributary.runtime.environment.TokenStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token that each use ends, in a file that several processes work with. */
class TokenRotationTest {
    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private TokenStore store = new FileTokenStore(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("connections.yaml"), yaml("token-0", "token-0"));
        store = new FileTokenStore(directory.resolve("tokens"));
    }

    private static String yaml(String first, String second) {
        return "# mine\none: {source: x, options: {t: " + first + "}}  # rotates\ntwo: {source: x, options: {t: "
                + second + "}}\n";
    }

    private static TokenStore home(TokenStore kept, Path file, String entry) {
        return new HomeTokens(
                kept, new TokenInFile(file, new Place(entry, "t")), token -> "chain-" + entry + "-" + token);
    }

    private static String next(String token) {
        return "token-" + (Integer.parseInt(token.substring("token-".length())) + 1);
    }

    /** What a connector does whose options gave it the first token. */
    private static String rotate(TokenStore store, String entry, String given) throws IOException {
        try (TokenStore.Slot slot = store.open("chain-" + entry + "-" + given)) {
            String token = next(slot.latest().orElse(given));
            slot.store(token);
            return token;
        }
    }

    @Test
    void each_new_token_stands_in_the_file() throws IOException {
        TokenStore one = home(store, file, "one");

        assertThat(rotate(one, "one", "token-0")).isEqualTo("token-1");
        assertThat(file).hasContent(yaml("token-1", "token-0"));
        assertThat(rotate(one, "one", "token-0")).isEqualTo("token-2");
        assertThat(rotate(home(store, file, "one"), "one", "token-2")).isEqualTo("token-3");
        assertThat(file).hasContent(yaml("token-3", "token-0"));
    }

    @Test
    void who_holds_the_first_token_of_a_chain_and_who_reads_the_file_use_one_token() throws IOException {
        assertThat(rotate(store, "one", "token-0")).isEqualTo("token-1");
        assertThat(rotate(home(store, file, "one"), "one", "token-0")).isEqualTo("token-2");
        assertThat(rotate(store, "one", "token-0")).isEqualTo("token-3");
        assertThat(rotate(home(store, file, "one"), "one", "token-2")).isEqualTo("token-4");
        assertThat(file).hasContent(yaml("token-4", "token-0"));
    }

    @Test
    void a_token_that_could_not_be_written_back_is_not_lost() throws IOException {
        Path inTheWay = Files.createDirectories(
                directory.resolve(".connections.yaml.next").resolve("x"));

        assertThat(rotate(home(store, file, "one"), "one", "token-0")).isEqualTo("token-1");
        assertThat(rotate(home(store, file, "one"), "one", "token-0")).isEqualTo("token-2");
        assertThat(file).hasContent(yaml("token-0", "token-0"));
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(rotate(home(store, file, "one"), "one", "token-0")).isEqualTo("token-3");
        assertThat(file).hasContent(yaml("token-3", "token-0"));
    }

    @Test
    void whoever_puts_a_new_token_there_begins_anew() throws IOException {
        TokenStore running = home(store, file, "one");
        rotate(running, "one", "token-0");
        Files.writeString(file, yaml("token-50", "token-0"));

        assertThat(rotate(running, "one", "token-0")).isEqualTo("token-51");
        assertThat(file).hasContent(yaml("token-51", "token-0"));
    }

    @Test
    void a_token_that_is_replaced_by_hand_while_another_is_fetched_stays() throws IOException {
        try (TokenStore.Slot slot = home(store, file, "one").open("chain-one-token-0")) {
            Files.writeString(file, yaml("token-50", "token-0"));
            slot.store("token-1");
        }

        assertThat(file).hasContent(yaml("token-50", "token-0"));
        assertThat(rotate(store, "one", "token-0")).isEqualTo("token-2");
    }

    /** Another process that rotates a token, so many times or until it is killed. */
    static final class Rotator {
        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            TokenStore store = home(new FileTokenStore(Path.of(arguments[1])), file, arguments[2]);
            for (int left = Integer.parseInt(arguments[3]); left > 0; left--) {
                String token = rotate(store, arguments[2], "token-0");
                System.out.println(token);
            }
        }
    }

    private Process start(String entry, int times) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Rotator.class.getName(),
                        file.toString(),
                        directory.resolve("tokens").toString(),
                        entry,
                        String.valueOf(times))
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "out-" + entry + "-" + times))
                .start();
    }

    @Test
    void processes_that_rotate_at_once_lose_no_token_and_no_comment() throws Exception {
        List<Process> processes = new ArrayList<>();
        processes.add(start("one", 20));
        processes.add(start("one", 21));
        processes.add(start("two", 22));
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(file).hasContent(yaml("token-41", "token-22"));
    }

    @Test
    void a_process_that_is_killed_leaves_the_newest_token_and_a_whole_file() throws Exception {
        for (int round = 1; round <= 3; round++) {
            Process process = start("one", 1_000_000 + round);
            Path out = directory.resolve("out-one-" + (1_000_000 + round));
            boolean ended = false;
            while (!ended && tokens(out).size() < 5 * round) {
                ended = process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            assertThat(ended).isFalse();
            process.destroyForcibly().waitFor();
            List<String> printed = tokens(out);
            // The last may have been cut off in the middle of its number.
            String told = printed.get(printed.size() - 2);

            String stands = ConnectionsFile.read(file).options("one").get("t").getValue();
            assertThat(Files.readString(file)).isEqualTo(yaml(stands, "token-0"));
            String rotated = rotate(home(store, file, "one"), "one", "token-0");
            assertThat(number(rotated)).isGreaterThan(number(told) + 1);
            assertThat(file).hasContent(yaml(rotated, "token-0"));
        }
    }

    private static List<String> tokens(Path out) throws IOException {
        return Files.exists(out)
                ? Files.readString(out)
                        .lines()
                        .filter(line -> line.startsWith("token-"))
                        .toList()
                : List.of();
    }

    private static int number(String token) {
        return Integer.parseInt(token.substring("token-".length()));
    }
}
