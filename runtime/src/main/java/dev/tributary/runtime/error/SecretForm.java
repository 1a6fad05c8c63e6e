package dev.tributary.runtime.error;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A secret, or what Base64 makes of it, which a text can spell in several ways. Every character can be percent-encoded by
 * itself: encoders differ in which they leave alone.
 *
 * @param text the characters
 */
record SecretForm(String text) {
    /** Fewer characters of Base64 stand in other words too. */
    private static final int FEWEST_OF_BASE64 = 8;

    /** Fewer characters at the end of a text are no secret that was cut there. */
    private static final int FEWEST_OF_CUT = 6;

    /** The secret itself, and what is found of it where it is encoded together with other texts. */
    static Stream<SecretForm> of(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                        Stream.of(secret),
                        IntStream.range(0, 3)
                                .mapToObj(before -> within(bytes, before))
                                .flatMap(text ->
                                        Stream.of(text, text.replace('+', '-').replace('/', '_')))
                                .filter(text -> text.length() >= FEWEST_OF_BASE64))
                .distinct()
                .map(SecretForm::new);
    }

    /** What does not depend on the bytes around, of which so many stand before. */
    private static String within(byte[] secret, int before) {
        byte[] bytes = new byte[before + secret.length];
        System.arraycopy(secret, 0, bytes, before, secret.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return encoded.substring((before * 8 + 5) / 6, bytes.length * 8 / 6);
    }

    /** Whether a text holds it whole. */
    boolean isIn(String in) {
        return IntStream.range(0, in.length()).anyMatch(at -> end(in, at, false) >= 0);
    }

    /** The text with a mask in its place, also for what the end of a text has left of it. */
    String masked(String in, String mask) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int at = 0; at < in.length(); at++) {
            int end = end(in, at, true);
            if (end >= 0) {
                out.append(in, copied, at).append(mask);
                copied = end;
                at = end - 1;
            }
        }
        return copied == 0 ? in : out.append(in, copied, in.length()).toString();
    }

    /** Where it ends that begins there, negative if it does not. */
    private int end(String in, int from, boolean cut) {
        int plain = end(in, from, cut, false);
        return plain >= 0 ? plain : end(in, from, cut, true);
    }

    /** @param encoded whether what can be read as encoded is */
    private int end(String in, int from, boolean cut, boolean encoded) {
        int at = from;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (cut && i >= FEWEST_OF_CUT && isCut(in, at)) {
                return at;
            }
            int length = length(in, at, character, encoded);
            if (length == 0) {
                return -1;
            }
            at += length;
            i += Character.charCount(character);
        }
        return at;
    }

    private static boolean isCut(String in, int at) {
        return at == in.length() || in.startsWith("...", at) || in.charAt(at) == '`';
    }

    /** How much of a text spells a character, 0 for nothing. */
    private static int length(String in, int at, int character, boolean encoded) {
        String plain = Character.toString(character);
        boolean isPlain = in.startsWith(plain, at);
        if (isPlain && !encoded) {
            return plain.length();
        }
        if (at < in.length() && in.charAt(at) == '%') {
            String percent = percent(plain);
            if (in.regionMatches(true, at, percent, 0, percent.length())) {
                return percent.length();
            }
        }
        if (character == ' ' && in.startsWith("+", at)) {
            return 1;
        }
        if ("\"\\/".contains(plain) && in.startsWith("\\" + plain, at)) {
            return 2;
        }
        return isPlain ? plain.length() : 0;
    }

    private static String percent(String character) {
        StringBuilder percent = new StringBuilder();
        for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
            percent.append(String.format(Locale.ROOT, "%%%02X", each));
        }
        return percent.toString();
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "***";
    }
}
