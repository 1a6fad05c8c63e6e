package dev.tributary.runtime.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.error.ResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedInputTest {
    private static final byte[] MEBIBYTE = new byte[1 << 20];

    /** A body without an end. */
    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length;
            }
        };
    }

    @Test
    void a_body_may_go_on_for_64_mebibytes_without_a_row() throws IOException {
        BoundedInput input = new BoundedInput(endless());
        for (int i = 0; i < 64; i++) {
            assertThat(input.read(MEBIBYTE, 0, MEBIBYTE.length)).isEqualTo(MEBIBYTE.length);
        }
        assertThatThrownBy(input::read)
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("goes on for more than 64 MiB without coming to the end of a row");
    }

    @Test
    void a_body_with_rows_may_go_on_and_on() throws IOException {
        BoundedInput input = new BoundedInput(endless());
        for (int i = 0; i < 200; i++) {
            assertThat(input.read(MEBIBYTE, 0, MEBIBYTE.length)).isEqualTo(MEBIBYTE.length);
            input.row();
        }
    }

    @Test
    void single_bytes_are_those_of_the_body_up_to_its_end() throws IOException {
        BoundedInput input = new BoundedInput(new ByteArrayInputStream(new byte[] {0, 127, (byte) 0xff}));
        assertThat(input.read()).isZero();
        assertThat(input.read()).isEqualTo(127);
        assertThat(input.read()).isEqualTo(255);
        assertThat(input.read()).isEqualTo(-1);
        assertThat(input.read(MEBIBYTE, 0, 1)).isEqualTo(-1);
        assertThat(input.markSupported()).as("a reset would count twice").isFalse();
    }
}
