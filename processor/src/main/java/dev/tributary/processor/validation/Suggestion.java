package dev.tributary.processor.validation;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody may have meant. */
final class Suggestion {

    /** " Did you mean `x`?", or nothing where no candidate is near. */
    static String of(String written, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(written) && distance(written, candidate) <= tolerance(written))
                .min(Comparator.comparingInt((String candidate) -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> " Did you mean `" + candidate + "`?")
                .orElse("");
    }

    private static int tolerance(String written) {
        return Math.max(1, written.length() / 3);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private Suggestion() {}
}
