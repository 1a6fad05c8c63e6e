package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyStreamTest {

    private static BodyStream of(String body) {
        return new BodyStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_body_is_counted_and_digested_however_it_is_read() throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        BodyStream byByte = of("abc");
        assertThat(byByte.read()).isEqualTo('a');
        assertThat(byByte.count()).isEqualTo(1);
        assertThat(byByte.read()).isEqualTo('b');
        assertThat(byByte.read()).isEqualTo('c');
        assertThat(byByte.read()).isEqualTo(-1);
        assertThat(byByte.count()).isEqualTo(3);
        assertThat(byByte.digest()).isEqualTo(abc);

        BodyStream whole = of("abc");
        assertThat(whole.readAllBytes()).hasSize(3);
        assertThat(whole.digest()).isEqualTo(abc);
    }

    @Test
    void bytes_above_those_of_ascii_are_bytes() throws IOException {
        BodyStream body = new BodyStream(new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0x80}));
        assertThat(body.read()).isEqualTo(0xff);
        assertThat(body.read()).isEqualTo(0x80);
    }

    @Test
    void the_beginning_is_on_one_line_and_no_longer_than_a_message_can_show() throws IOException {
        BodyStream pieces = of("  one\n\ttwo" + "x".repeat(400));
        assertThat(pieces.beginning()).isEmpty();
        assertThat(pieces.readNBytes(10)).hasSize(10);
        assertThat(pieces.beginning()).isEqualTo("one two");
        pieces.readNBytes(150);
        pieces.readNBytes(150);
        assertThat(pieces.beginning()).isEqualTo("one two" + "x".repeat(190));
        assertThat(pieces.count()).isEqualTo(310);
    }

    @Test
    void nothing_is_passed_over_unread() throws IOException {
        BodyStream body = of("abc");
        assertThat(body.skip(2)).isZero();
        assertThat(body.markSupported()).isFalse();
        assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("abc");
    }
}
