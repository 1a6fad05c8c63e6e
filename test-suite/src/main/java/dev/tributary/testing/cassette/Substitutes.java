package dev.tributary.testing.cassette;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in a cassette for secrets and personal data: equal values have the same substitute, whatever field they are in, and
 * unlike ones have others, so that keys stay keys. They are numbered as they come and tell nothing of what they stand for.
 * Safe for use by several threads.
 */
final class Substitutes implements Substitution {
    /** A name that is one word can be any word of a text. */
    private static final int SHORTEST_IN_TEXTS = 5;

    private final Map<String, String> substitutes = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<String, String> inTexts = new HashMap<>();

    /** The same for requests: a secret that the source has not given is made anew for each, and only masked. */
    Substitution ofRequests() {
        return new Substitution() {
            @Override
            public String of(String original, Kind kind) {
                return kind != Kind.SECRET || original.isBlank() || kind.isMade(original)
                        ? Substitutes.this.of(original, kind)
                        : known(original);
            }

            @Override
            public String within(String text) {
                return Substitutes.this.within(text);
            }
        };
    }

    private synchronized String known(String secret) {
        return substitutes.getOrDefault(secret, "***");
    }

    @Override
    public synchronized String of(String original, Kind kind) {
        if (original.isBlank() || kind.isMade(original) || (kind != Kind.NUMBER && Kind.isSubstitute(original))) {
            return original;
        }
        String known = substitutes.get(original);
        if (known != null) {
            return known;
        }
        int number = counts.merge(kind, 1, Integer::sum);
        String made = kind.substitute(original, number);
        substitutes.put(original, made);
        originals.putIfAbsent(made, original);
        if (kind == Kind.SECRET || isOwnPhrase(original, kind)) {
            inTexts.put(original, made);
        }
        return made;
    }

    private static boolean isOwnPhrase(String original, Kind kind) {
        return kind == Kind.NAME
                ? original.length() >= SHORTEST_IN_TEXTS && original.indexOf(' ') > 0
                : kind == Kind.NUMBER && original.length() > SHORTEST_IN_TEXTS;
    }

    @Override
    public synchronized String within(String text) {
        return replaced(text, inTexts);
    }

    /** A text with what the substitutes in it stand for. */
    synchronized String restored(String text) {
        return replaced(text, originals);
    }

    private static String replaced(String text, Map<String, String> by) {
        List<String> found = by.keySet().stream()
                .filter(text::contains)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        if (found.isEmpty()) {
            return text;
        }
        // A substitute can begin another one: name-1 does name-12.
        Pattern any = Pattern.compile(found.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![0-9A-Za-z])(?:", ")(?![0-9A-Za-z])")));
        return any.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.get(match.group())));
    }
}
