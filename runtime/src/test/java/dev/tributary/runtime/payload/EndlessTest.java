package dev.tributary.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PayloadModel;
import dev.tributary.model.PayloadModel.Compression;
import dev.tributary.model.PayloadModel.Csv;
import dev.tributary.model.PayloadModel.Format;
import dev.tributary.model.PayloadModel.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that go on and on within what has to be held whole. */
@Timeout(30)
class EndlessTest {

    /** A beginning, then the same text for ever; knows how much of it was read. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private final byte[] more;
        private long at;

        Endless(String begin, String more) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.more = more.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long index = at++;
            return index < begin.length ? begin[(int) index] : more[(int) ((index - begin.length) % more.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }
    }

    private static void read(Format format, Endless body) throws IOException {
        Payload payload = new Payload(
                new PayloadModel(format, Compression.NONE), Bodies.COLUMNS, "/all/row", List.of("/all/next"));
        byte[] buffer = new byte[1 << 16];
        try (InputStream json = payload.json(body)) {
            while (json.read(buffer) >= 0) {
                assertThat(body.at).as("bytes read").isLessThan(200L << 20);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<all><!-- | comment ",
                "<all><row a=\" | text ",
                "<all><row><name> | text ",
                "<all><row> | <name/>",
                "<all><row> | <name a='1' b='2'>x</name>",
                "<all><next> | text ",
                "<all><?pi | text ",
                "<all | text",
                "<all><row><name><![CDATA[ | text "
            })
    void a_part_of_a_document_is_not_held_without_bounds(String begin, String more) {
        Endless body = new Endless(begin, more);
        assertThatThrownBy(() -> read(new Xml(), body)).isInstanceOf(MalformedPayloadException.class);
        assertThat(body.at).isLessThan(20L << 20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"id,name;1,\" | text ", "id,name;1, | text", "id,name;1, | \"\",", "\" | name "})
    void a_line_of_a_table_is_not_held_without_bounds(String begin, String more) {
        Endless body = new Endless(begin.replace(';', '\n'), more);
        assertThatThrownBy(() -> read(new Csv(",", "UTF-8", ""), body))
                .isInstanceOf(MalformedPayloadException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
        assertThat(body.at).isLessThan(40L << 20);
    }

    @Test
    void a_header_line_of_long_names_is_quoted_in_part() {
        assertThatThrownBy(() -> Bodies.json(new Csv(",", "UTF-8", ""), "x".repeat(100_000) + ",y\n1,2\n"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }

    @Test
    void rows_are_handed_on_before_many_large_ones_are_held() throws IOException {
        Endless body = new Endless("id,name\n", "1," + "x".repeat(1 << 20) + "\n");
        Payload payload = new Payload(
                new PayloadModel(new Csv(",", "UTF-8", ""), Compression.NONE), Bodies.COLUMNS, "", List.of());
        try (InputStream json = payload.json(body)) {
            assertThat(json.read()).isEqualTo('[');
            assertThat(json.read()).isEqualTo('{');
            assertThat(body.at).isLessThan(4L << 20);
        }
    }
}
