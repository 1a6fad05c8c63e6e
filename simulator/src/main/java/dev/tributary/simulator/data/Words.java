package dev.tributary.simulator.data;

import java.util.List;
import java.util.SplittableRandom;

/** The vocabulary of made-up texts: several scripts, signs that JSON must escape, and values nobody has declared. */
final class Words {
    static final List<String> FIRST_NAMES = List.of(
            "Ada", "Grace", "Edsger", "Barbara", "Donald", "Radia", "Tim", "Margaret", "Linus", "Shafi", "José", "Zoë");
    static final List<String> LAST_NAMES = List.of(
            "Lovelace", "Hopper", "Dijkstra", "Liskov", "Knuth", "Perlman", "Hamilton", "Torvalds", "Müller", "Nuñez");
    static final List<String> STATES = List.of("open", "closed", "open", "closed", "pending", "state_of_tomorrow");
    static final List<String> KINDS = List.of("standard", "premium", "internal", "kind_of_tomorrow");
    static final List<String> COUNTRIES = List.of("DE", "FR", "BR", "IN", "JP", "US");
    static final List<String> NOUNS =
            List.of("river", "harbor", "delta", "spring", "basin", "estuary", "meadow", "bridge", "lantern", "compass");
    private static final List<String> TITLES = List.of(
            "Support for nested arrays",
            "Crash when the list is empty",
            "Überprüfung schlägt fehl",
            "日本語のタイトルが壊れる",
            "Say \"hello\" to C:\\temp",
            "Naïve café 🚀 mode",
            "Документация устарела",
            "Slow query <select> & more");
    private static final List<String> SENTENCES = List.of(
            "It works on my machine.",
            "The second line\nfollows a line feed,\tthis a tab.",
            "Größe, naïveté, 東京, мир, 🎉.",
            "A \"quoted\" word and a back\\slash.",
            "<p>Markup &amp; entities</p>");

    static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    static String title(SplittableRandom random) {
        return any(TITLES, random);
    }

    static String prose(SplittableRandom random) {
        return any(SENTENCES, random) + " " + any(SENTENCES, random);
    }

    static String person(SplittableRandom random) {
        return any(FIRST_NAMES, random) + " " + any(LAST_NAMES, random);
    }

    private Words() {}
}
