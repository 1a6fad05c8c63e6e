package dev.tributary.pipeline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.pipeline.error.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00.123456Z");
    private static final RunOutcome DONE = new RunOutcome(
            Optional.of("cdc"),
            9,
            5,
            3,
            1,
            2,
            Duration.ofMillis(1500),
            "lake/a \"b\"",
            OptionalLong.of(7),
            Optional.empty());
    private static final RunOutcome FAILED = new RunOutcome(
            Optional.empty(),
            0,
            0,
            0,
            0,
            1,
            Duration.ofMillis(10),
            "lake/a",
            OptionalLong.empty(),
            Optional.of("why\nso"));

    @TempDir
    private Path directory;

    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        journal = new Journal(
                FileSystem.getLocal(new Configuration()),
                new org.apache.hadoop.fs.Path(directory.resolve("runs").toUri()));
    }

    private Journal.Open begin(int second) {
        return journal.begin("github.issues", "incremental", BEGIN.plusSeconds(second));
    }

    private static RunEntry entry(int second, RunState state) {
        return new RunEntry("github.issues", "incremental", BEGIN.plusSeconds(second), state);
    }

    @Test
    void runs_are_kept_from_their_beginning_to_their_end() {
        assertThat(journal.newest(10)).isEmpty();

        Journal.Open first = begin(0);
        assertThat(journal.newest(10)).containsExactly(entry(0, new RunState.Running()));
        first.end(DONE);
        begin(1).end(FAILED);

        assertThat(journal.newest(10))
                .containsExactly(entry(1, new RunState.Ended(FAILED)), entry(0, new RunState.Ended(DONE)));
        assertThat(journal.newest(1)).hasSize(1);
    }

    @Test
    void a_run_whose_process_is_gone_was_broken_off() throws IOException {
        begin(0);
        Path file = files().stream()
                .filter(each -> each.toString().endsWith(".begun"))
                .findFirst()
                .orElseThrow();
        String text = Files.readString(file);
        // A process of the same number that began at another time is another one.
        Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
        Files.writeString(
                file,
                EntryJson.begun(
                        "github.issues",
                        "incremental",
                        BEGIN,
                        new RunProcess(ProcessHandle.current().pid(), Optional.of(BEGIN))));

        assertThat(text).contains("\"process\":" + ProcessHandle.current().pid());
        assertThat(journal.newest(1)).containsExactly(entry(0, new RunState.BrokenOff()));
    }

    @Test
    void the_oldest_runs_are_forgotten() throws IOException {
        for (int i = 0; i < Journal.KEPT + 3; i++) {
            begin(i).end(DONE);
        }

        List<RunEntry> runs = journal.newest(1000);

        assertThat(runs).hasSize(Journal.KEPT);
        assertThat(runs.get(0).begin()).isEqualTo(BEGIN.plusSeconds(Journal.KEPT + 2));
        assertThat(files()).as("with their checksums").hasSize(2 * Journal.KEPT);
    }

    @Test
    void a_record_that_cannot_be_read_is_named() throws IOException {
        begin(0);
        Path file = files().stream()
                .filter(each -> each.toString().endsWith(".begun"))
                .findFirst()
                .orElseThrow();
        Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
        Files.writeString(file, "{\"version\":2}");

        assertThatThrownBy(() -> journal.newest(1))
                .isInstanceOf(PipelineException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining("it is of another release");
        Files.writeString(file, "{");
        assertThatThrownBy(() -> journal.newest(1)).hasMessageContaining("garbled");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("runs"))) {
            return files.toList();
        }
    }
}
