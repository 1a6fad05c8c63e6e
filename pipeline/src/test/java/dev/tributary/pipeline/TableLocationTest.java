package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.pipeline.delta.PathPlace;
import dev.tributary.pipeline.error.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
