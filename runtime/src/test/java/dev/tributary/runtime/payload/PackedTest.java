package dev.tributary.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PayloadModel.Compression;
import dev.tributary.model.PayloadModel.Csv;
import dev.tributary.model.PayloadModel.Format;
import dev.tributary.model.PayloadModel.Json;
import dev.tributary.model.PayloadModel.JsonLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** NDJSON, gzip and zip. */
class PackedTest {
    private static final Format LINES = new JsonLines();

    @Test
    void lines_are_the_elements_of_an_array_and_blank_ones_are_none() throws IOException {
        assertThat(Bodies.json(LINES, "{\"id\":1}\n\r\n{\"id\":2}\r\n \n{\"id\":3}")
                        .replaceAll("\\s", ""))
                .isEqualTo("[{\"id\":1},{\"id\":2},{\"id\":3}]");
    }

    @Test
    void no_lines_are_no_rows() throws IOException {
        assertThat(Bodies.json(LINES, "")).isEqualTo("[]");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
        assertThat(Bodies.json(LINES, "\uFEFF{\"id\":1}\n").strip()).isEqualTo("[{\"id\":1}\n]");
    }

    @Test
    void all_members_of_a_gzip_file_are_read_however_slowly_they_arrive() throws IOException {
        assertThat(Bodies.json(LINES, Compression.GZIP, Bodies.gzip("{\"id\":1}\n", "{\"id\":2}\n")))
                .isEqualTo("[{\"id\":1}\n,{\"id\":2}\n]");
    }

    @Test
    void all_files_of_an_archive_are_read_one_after_another() throws IOException {
        assertThat(Bodies.json(LINES, Compression.ZIP, Bodies.zip("{\"id\":1}", "", "{\"id\":2}\n")))
                .isEqualTo("[{\"id\":1},{\"id\":2}\n]");
        assertThat(Bodies.json(new Csv(",", "UTF-8", ""), Compression.ZIP, Bodies.zip("id\n1\n", "name,id\nA,2\n")))
                .isEqualTo("[{\"id\":\"1\"},{\"name\":\"A\",\"id\":\"2\"}]");
    }

    @Test
    void gzip_files_within_an_archive_are_unpacked() throws IOException {
        byte[] archive = Bodies.archive(
                Bodies.gzip("{\"id\":1}\n"),
                "{\"id\":2}\n".getBytes(StandardCharsets.UTF_8),
                Bodies.gzip("{\"id\":3}"));

        assertThat(Bodies.json(LINES, Compression.ZIP, archive)).isEqualTo("[{\"id\":1}\n,{\"id\":2}\n,{\"id\":3}]");
    }

    @Test
    void a_gzip_file_that_breaks_off_within_an_archive_is_an_error() throws IOException {
        byte[] whole = Bodies.gzip("{\"id\":1}\n{\"id\":2}\n");
        byte[] archive = Bodies.archive(Arrays.copyOf(whole, whole.length - 6));

        assertThatThrownBy(() -> Bodies.json(LINES, Compression.ZIP, archive)).isInstanceOf(IOException.class);
    }

    @Test
    void an_archive_has_one_document_no_more_and_no_less() throws IOException {
        assertThat(Bodies.json(new Json(), Compression.ZIP, Bodies.zip("[{\"id\":1}]")))
                .isEqualTo("[{\"id\":1}]");
        assertThatThrownBy(() -> Bodies.json(new Json(), Compression.ZIP, Bodies.zip("[]", "[]")))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("several files");
        assertThatThrownBy(() -> Bodies.json(new Json(), Compression.ZIP, Bodies.zip()))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("no file");
    }

    @Test
    void a_file_that_breaks_off_after_any_byte_is_an_io_failure() throws IOException {
        byte[] gzip = Bodies.gzip("{\"id\":1}\n");
        byte[] zip = Bodies.zip("{\"id\":1}\n", "{\"id\":2}\n");
        for (int length = 0; length < gzip.length; length++) {
            byte[] part = Arrays.copyOf(gzip, length);
            assertThatThrownBy(() -> Bodies.json(LINES, Compression.GZIP, part))
                    .as("gzip, %d bytes", length)
                    .isInstanceOf(IOException.class);
        }
        for (int length = 0; length < zip.length - 22; length++) {
            byte[] part = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> Bodies.json(LINES, Compression.ZIP, part))
                    .as("zip, %d bytes", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_is_not_packed_is_refused_by_name() {
        byte[] page = "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Bodies.json(LINES, Compression.GZIP, page))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("no gzip file");
        assertThatThrownBy(() -> Bodies.json(LINES, Compression.ZIP, page))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessageContaining("no zip archive");
    }

    @Test
    void a_damaged_file_is_found_by_its_checksum() throws IOException {
        byte[] gzip = Bodies.gzip("{\"id\":1}\n");
        gzip[gzip.length - 6] ^= 1;

        assertThatThrownBy(() -> Bodies.json(LINES, Compression.GZIP, gzip)).isInstanceOf(IOException.class);
    }

    @Test
    void bombs_are_refused_long_before_they_are_unpacked() throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(gzip);
                ZipOutputStream archive = new ZipOutputStream(zip)) {
            archive.putNextEntry(new ZipEntry("bomb"));
            for (int i = 0; i < 100; i++) {
                gz.write(blanks);
                archive.write(blanks);
            }
        }

        assertThatThrownBy(() -> Bodies.json(LINES, Compression.GZIP, gzip.toByteArray()))
                .hasMessageContaining("zip bomb");
        assertThatThrownBy(() -> Bodies.json(LINES, Compression.ZIP, zip.toByteArray()))
                .hasMessageContaining("zip bomb");
    }

    @Test
    void an_archive_of_endlessly_many_files_is_refused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(zip)) {
            for (int i = 0; i < 1_001; i++) {
                archive.putNextEntry(new ZipEntry(i + ".json"));
            }
        }

        assertThatThrownBy(() -> Bodies.json(LINES, Compression.ZIP, zip.toByteArray()))
                .hasMessageContaining("more than 1000 files");
    }
}
