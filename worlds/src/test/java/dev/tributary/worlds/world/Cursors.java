package dev.tributary.worlds.world;

import java.time.Instant;
import java.util.Locale;

/** Cursors as texts that grow with them. */
final class Cursors {

    static String ofTime(Instant time) {
        return ofMicros(time.getEpochSecond() * 1_000_000 + time.getNano() / 1000);
    }

    static String ofMicros(long micros) {
        return String.format(Locale.ROOT, "%019d", micros);
    }

    static String ofNumber(String number) {
        return ofMicros(Long.parseLong(number));
    }

    private Cursors() {}
}
