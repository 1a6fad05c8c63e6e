package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs have left, told by {@code status} and {@code offsets}; the files are as a pipeline writes them. */
class StatusTest {
    private static final String QUERY = "0d2c1b8e-6f6f-4b7e-9f38-3f1f3b3c7d11";

    @TempDir
    private Path directory;

    private Path issues;

    @BeforeEach
    void write() throws IOException {
        issues = directory.resolve("lake/_tributary/github/issues");
        file(issues, "metadata", "{\"id\":\"" + QUERY + "\"}");
        file(issues, "commits/7", "v1\n{}");
        file(issues, "offsets/7", "v1\n{}\n" + cursor("2020-01-02T00:00:00Z"));
        run("0000000001-aaaaaaaa", "2020-01-02T00:00:01Z", "\"read\":9,\"inserted\":5,\"updated\":3", "");
        run(
                "0000000002-bbbbbbbb",
                "2020-01-03T00:00:01.5Z",
                "\"read\":0,\"inserted\":0,\"updated\":0",
                ",\"failure\":\"github, issues: no answer — try later.\"");
        Path events = directory.resolve("lake/_tributary/github/events");
        file(
                events,
                "runs/0000000001-cccccccc.begun",
                "{\"version\":1,\"source\":\"github.events\",\"mode\":\"full refresh\","
                        + "\"begin\":\"2020-01-03T00:00:01Z\",\"process\":1,\"process_start\":\"2000-01-01T00:00:00Z\"}");
    }

    private static String cursor(String through) {
        return "{\"version\":1,\"strategy\":\"cursor\",\"through\":\"" + through
                + "\",\"cursor\":\"updated_at\",\"key\":\"id\",\"option.repo\":\"spark\"}";
    }

    private void run(String name, String begin, String counts, String more) throws IOException {
        file(
                issues,
                "runs/" + name + ".run",
                "{\"version\":1,\"source\":\"github.issues\",\"mode\":\"incremental\",\"begin\":\"" + begin + "\","
                        + "\"ingestion\":\"cdc\"," + counts + ",\"deleted\":0,\"requests\":2,\"milliseconds\":1500,"
                        + "\"target\":\"lake/github/issues\"" + more + "}");
    }

    private static void file(Path checkpoint, String name, String text) throws IOException {
        Path file = checkpoint.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CommandRun tributary(String... arguments) {
        return CommandRun.in(directory, Map.of(), arguments);
    }

    @Test
    void the_last_run_of_each_table_is_told_with_how_far_it_is_behind() {
        CommandRun status = tributary("status");

        assertThat(status.err()).isEmpty();
        assertThat(status.exitCode()).isZero();
        assertThat(status.out())
                .containsPattern(
                        "github.issues +2020-01-03T00:00:01Z +failed +0 +0 +0 +0 +2 +1.5 +2020-01-02T00:00:00Z +\\d+ d ")
                .containsPattern("github.events +2020-01-03T00:00:01Z +broken off, full refresh +nothing yet")
                .contains("github.issues, 2020-01-03T00:00:01Z: github, issues: no answer — try later.")
                .contains("github.events, 2020-01-03T00:00:01Z: the run never told of its end")
                .doesNotContain("2020-01-02T00:00:01Z");
    }

    @Test
    void more_runs_of_one_table_and_json_can_be_asked_for() {
        assertThat(tributary("status", "--runs", "9", "--table", "issues").out())
                .containsPattern("\\n +2020-01-02T00:00:01Z +done +9 +5 +3 ")
                .doesNotContain("github.events");
        assertThat(tributary("status", "--table", "github.issues", "--format", "json")
                        .out())
                .containsPattern(
                        "\\{\"table\":\"github.issues\",\"target\":\"lake/github/issues\","
                                + "\"delivered_up_to\":\"2020-01-02T00:00:00Z\",\"behind_seconds\":\\d+,\"pending\":false,\"runs\":\\[")
                .contains("\"state\":\"failed\"", "\"version\":null", "\"failure\":\"github, issues: no answer");
    }

    @Test
    void offsets_are_shown_for_people_and_as_they_are() {
        assertThat(tributary("offsets", "show", "issues").out())
                .contains("github.issues in lake/github/issues")
                .containsPattern("rows +all rows up to 2020-01-02T00:00:00Z, \\d+ d ")
                .contains("cursor=updated_at, key=id, repo=spark", "batch    7", QUERY + ", Delta's txnAppId");
        assertThat(tributary("offsets", "show", "issues", "--json").out().strip())
                .isEqualTo("{\"table\":\"github.issues\",\"query\":\"" + QUERY + "\",\"batch\":7,\"delivered\":["
                        + cursor("2020-01-02T00:00:00Z") + "],\"pending\":[]}");
        assertThat(tributary("offsets", "show", "events").out()).contains("nothing yet: the next run reads everything");
    }

    @Test
    void a_batch_that_is_not_in_the_target_is_told() throws IOException {
        file(issues, "offsets/8", "v1\n{}\n" + cursor("2020-01-03T00:00:00Z"));

        assertThat(tributary("offsets", "show", "issues").out())
                .contains("pending  a batch with all rows up to 2020-01-03T00:00:00Z", "the next run repeats it");
        assertThat(tributary("status").out()).contains("github.issues: a batch has begun and is not in the target yet");
    }

    @Test
    void offsets_are_forgotten_only_after_a_yes() {
        assertThat(tributary("offsets", "reset", "issues").err())
                .contains("Forget the offsets of `github.issues` in lake/github/issues?", "Nothing was changed");
        assertThat(CommandRun.answering("no\n", directory, "offsets", "reset", "issues")
                        .exitCode())
                .isEqualTo(1);
        assertThat(issues.resolve("offsets/7")).exists();

        CommandRun reset = CommandRun.answering("y\n", directory, "offsets", "reset", "issues");

        assertThat(reset.out()).contains("`github.issues` has no offsets any more", "a new id");
        assertThat(reset.exitCode()).isZero();
        assertThat(issues.resolve("offsets")).doesNotExist();
        assertThat(issues.resolve("metadata")).doesNotExist();
        assertThat(tributary("status").out()).containsPattern("github.issues .* failed .* nothing yet");
        assertThat(tributary("offsets", "reset", "events", "--yes").exitCode()).isZero();
    }

    @Test
    void what_is_wrong_with_the_command_is_told() {
        assertThat(tributary("status", "--target", "elsewhere").err())
                .contains("No run has taken up a table in elsewhere", "--target names another directory");
        assertThat(tributary("status", "--runs", "0").exitCode()).isEqualTo(2);
        assertThat(tributary("offsets", "show", "isues").err())
                .contains("no table `isues`", "It has github.events, github.issues.")
                .doesNotContain("\tat ");
        assertThat(tributary("offsets").err()).contains("Which command?", "reset");
    }

    @Test
    void an_offset_that_is_garbled_is_told() throws IOException {
        file(issues, "offsets/7", "v1\n{}\nnonsense");

        CommandRun status = tributary("status");

        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.err())
                .contains("github, issues: the offset nonsense is no JSON")
                .doesNotContain("\tat ");
    }
}
