package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.pipeline.delta.PathPlace;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.spec.ScdType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a checkpoint says of the streams that it was made by. */
class TableLocationTest {
    @TempDir
    private Path directory;

    private TableLocation location;

    @BeforeEach
    void open() throws IOException {
        location = new TableLocation(
                FileSystem.getLocal(new Configuration()),
                new DeltaPlace(new PathPlace("table"), "table"),
                new org.apache.hadoop.fs.Path(directory.resolve("checkpoint").toUri()));
    }

    private void batch(int number, String... offsets) throws IOException {
        Path log = Files.createDirectories(directory.resolve("checkpoint/offsets"));
        Files.writeString(
                log.resolve(Integer.toString(number)), "v1\n{\"batchWatermarkMs\":0}\n" + String.join("\n", offsets));
    }

    @Test
    void a_table_that_gains_a_request_for_its_deletes_is_to_be_read_anew() throws IOException {
        location.requireSources(2);
        batch(9, "{}");
        location.requireSources(1);
        assertThatThrownBy(() -> location.requireSources(2))
                .isInstanceOf(PipelineException.class)
                .hasMessageContaining("is of a table without deletes that are read apart, and now it is otherwise")
                .hasMessageContaining("Remove the checkpoint and the target");
    }

    @Test
    void a_table_that_loses_it_too() throws IOException {
        batch(9, "{}");
        batch(10, "{}", "-");
        location.requireSources(2);
        assertThatThrownBy(() -> location.requireSources(1)).hasMessageContaining("whose deletes were read too");
    }

    private Path file(String name) {
        return directory.resolve("checkpoint").resolve(name);
    }

    @Test
    void a_checkpoint_is_of_the_target_that_it_was_begun_for() throws IOException {
        location.requireTarget(ScdType.SCD_TYPE_1);
        location.noteTarget(ScdType.APPEND_ONLY);
        location.noteTarget(ScdType.APPEND_ONLY);
        location.requireTarget(ScdType.APPEND_ONLY);

        assertThatThrownBy(() -> location.requireTarget(ScdType.SCD_TYPE_1))
                .isInstanceOf(PipelineException.class)
                .hasMessageContaining("is of a Delta table in a directory, APPEND_ONLY, and now the target is"
                        + " a Delta table in a directory, SCD_TYPE_1. Choose another --target or destination_table,"
                        + " or read the table anew with --full-refresh.");
        try (Stream<Path> files = Files.list(directory.resolve("checkpoint"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsOnly("target", ".target.crc");
        }

        location.forget();
        location.requireTarget(ScdType.SCD_TYPE_1);
    }

    @Test
    void what_a_kill_left_of_a_note_says_nothing() throws IOException {
        Files.createDirectories(directory.resolve("checkpoint"));
        Files.writeString(file("target.next"), "a Delta ta");

        location.requireTarget(ScdType.SCD_TYPE_1);
        location.noteTarget(ScdType.SCD_TYPE_1);

        assertThat(file("target")).hasContent("a Delta table in a directory, SCD_TYPE_1");
    }

    @Test
    void a_checkpoint_is_forgotten_and_what_is_of_others_stays() throws IOException {
        batch(9, "{}");
        location.noteTarget(ScdType.SCD_TYPE_1);
        Path other = Files.createDirectories(file("orders/offsets"));

        location.forget();

        assertThat(file("offsets")).doesNotExist();
        assertThat(file("target")).doesNotExist();
        assertThat(other).exists();
    }
}
