package dev.tributary.simulator.data;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that an option's pattern accepts. */
final class PatternSample {
    private static final int ATTEMPTS = 100;
    private static final int LONGEST = 300;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.:/@";
    private static final List<String> COMMON = List.of(
            "sample",
            "Sample1",
            "SAMPLE",
            "1",
            "12345",
            "1234567890",
            "eu-west-1",
            "sample.example.com",
            "https://sample.example.com",
            "ada@example.com",
            "2025-01-01",
            "2025-01-01T00:00:00Z",
            "5f0c954e-59b3-4c1e-8f5e-0d6f6f0a1b2c",
            "0123456789abcdef0123456789abcdef",
            "sample:secret",
            "acme/rocket",
            "en",
            "US");

    /** A value for an option without a pattern. */
    static String plain(String option) {
        return switch (option.toLowerCase(Locale.ROOT)) {
            case "owner", "organization", "org" -> "acme";
            case "repo", "repository", "project" -> "rocket";
            case "email" -> "ada@example.com";
            default -> option.endsWith("url") ? "https://sample.example.com" : "sample-" + option.replace('_', '-');
        };
    }

    /**
     * A value that matches: a common one, or found by trying.
     *
     * @throws IllegalArgumentException if none is found
     */
    static String of(String option, String pattern, SplittableRandom random) {
        Pattern compiled = Pattern.compile(pattern);
        return Stream.concat(
                        Stream.concat(Stream.of(plain(option)), COMMON.stream()),
                        Stream.generate(() -> guess(compiled, random)).limit(ATTEMPTS))
                .filter(text -> compiled.matcher(text).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sample found for option `" + option
                        + "` with pattern " + pattern + "; give one with SimulatorSettings.withOption"));
    }

    /** Grows a text by characters after which the pattern could still match, until it does or cannot go on. */
    private static String guess(Pattern pattern, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST) {
            int start = random.nextInt(ALPHABET.length());
            int before = text.length();
            for (int i = 0; i < ALPHABET.length() && text.length() == before; i++) {
                char next = ALPHABET.charAt((start + i) % ALPHABET.length());
                var matcher = pattern.matcher(text.toString() + next);
                if (matcher.matches()) {
                    return text.toString() + next;
                }
                if (matcher.hitEnd()) {
                    text.append(next);
                }
            }
            if (text.length() == before) {
                break;
            }
        }
        return text.toString();
    }

    private PatternSample() {}
}
