package dev.tributary.simulator.hook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A query parameter as it is sent. */
record QueryPart(String raw) {

    String name() {
        return decoded(raw.split("=", 2)[0]);
    }

    String value() {
        String[] parts = raw.split("=", 2);
        return parts.length == 2 ? decoded(parts[1]) : "";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
