package dev.tributary.benchmarks.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** An array of {@link Orders.Order}s, each of about 3 kB. */
final class Corpus {

    static byte[] read() {
        try (InputStream file = Objects.requireNonNull(Corpus.class.getResourceAsStream("orders.json"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Corpus() {}
}
