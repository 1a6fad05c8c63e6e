package dev.tributary.runtime.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8BytesTest {

    /** Texts of lengths around those of words of eight bytes. */
    private static final int LONGEST = 20;

    @Test
    void ascii_that_needs_no_escape_is_plain_up_to_its_end() {
        for (int c = ' '; c <= 0x7f; c++) {
            if (c != '"' && c != '\\') {
                byte[] text = String.valueOf((char) c).repeat(LONGEST).getBytes(StandardCharsets.US_ASCII);
                for (int end = 0; end <= LONGEST; end++) {
                    assertThat(Utf8Bytes.endOfPlain(text, 0, end))
                            .as("%d times %02x", end, c)
                            .isEqualTo(end);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {'"', '\\', 0, 1, 0x1f, (byte) 0x80, (byte) 0xa0, (byte) 0xa2, (byte) 0xdc, (byte) 0xff})
    void what_is_not_plain_is_found_where_it_is(byte odd) {
        for (byte plain : new byte[] {' ', '!', '#', '[', ']', 'a', 0x7f}) {
            for (int place = 0; place < LONGEST; place++) {
                byte[] text = new byte[LONGEST];
                Arrays.fill(text, plain);
                text[place] = odd;
                assertThat(Utf8Bytes.endOfPlain(text, 0, LONGEST)).isEqualTo(place);
                assertThat(Utf8Bytes.endOfPlain(text, place, LONGEST)).isEqualTo(place);
                assertThat(Utf8Bytes.endOfPlain(text, 0, place)).as("before it").isEqualTo(place);
                text[LONGEST - 1] = odd;
                assertThat(Utf8Bytes.endOfPlain(text, 0, LONGEST))
                        .as("the first of two")
                        .isEqualTo(place);
            }
        }
    }
}
