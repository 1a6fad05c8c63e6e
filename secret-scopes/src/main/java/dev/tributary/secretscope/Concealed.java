package dev.tributary.secretscope;

import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that messages must not show.
 *
 * @param texts the texts; empty ones count as none
 */
record Concealed(List<String> texts) {

    Concealed {
        texts = texts.stream().filter(text -> !text.isBlank()).toList();
    }

    /** A message without them. */
    String in(String message) {
        String shown = message;
        for (String text : texts) {
            shown = shown.replace(text, "***");
        }
        return shown;
    }

    /** The same with one more. */
    Concealed and(String text) {
        return new Concealed(Stream.concat(texts.stream(), Stream.of(text)).toList());
    }

    @Override
    public String toString() {
        return "***";
    }
}
