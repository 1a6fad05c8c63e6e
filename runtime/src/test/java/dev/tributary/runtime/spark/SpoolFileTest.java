package dev.tributary.runtime.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.error.ConnectorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFileTest {
    private static final StructType SCHEMA =
            new StructType().add("id", DataTypes.LongType).add("name", DataTypes.StringType);

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("batch");
        FSDataOutputStream out = new FSDataOutputStream(Files.newOutputStream(file), null);
        try (SpoolWriter writer = new SpoolWriter(out, SCHEMA)) {
            for (long id = 1; id <= 3; id++) {
                writer.write(new GenericInternalRow(new Object[] {id, UTF8String.fromString("n".repeat((int) id))}));
            }
            writer.complete();
        }
    }

    private List<String> read() throws IOException {
        List<String> rows = new ArrayList<>();
        try (SpoolReader reader = SpoolReader.open(file.toString(), new Configuration(false), SCHEMA.size())) {
            while (reader.next()) {
                rows.add(reader.get().getLong(0) + reader.get().getUTF8String(1).toString());
            }
        }
        return rows;
    }

    @Test
    void rows_come_back_in_order() throws IOException {
        assertThat(read()).containsExactly("1n", "2nn", "3nnn");
    }

    /** A file outlives the release that wrote it, where a run ended between its writing and its reading. */
    @Test
    void a_file_of_any_version_is_read() throws IOException {
        Path old = Path.of("src/test/resources/spool/1/batch.rows");
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(read()).containsExactly("1n", "2nn", "3nnn");
    }

    @Test
    void a_file_cut_anywhere_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(this::read)
                    .as("cut to %d of %d bytes", length, bytes.length)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void a_changed_byte_anywhere_is_noticed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int position = 0; position < bytes.length; position++) {
            byte[] changed = bytes.clone();
            changed[position] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(this::read)
                    .as("byte %d of %d changed", position, bytes.length)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("is damaged");
        }
    }
}
