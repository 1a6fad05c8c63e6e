package dev.tributary.testing.cassette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the names of fields, parameters and headers say of their values. */
final class FieldNames {
    /** What a field's value is by its name alone; empty where it says nothing that matters. */
    static Optional<Kind> kind(String name) {
        List<String> words = words(name);
        if (has(words, Words.DAYS)) {
            return Optional.of(Kind.DAY);
        }
        if (words.isEmpty() || (words.size() > 1 && Words.SAYS_SOMETHING_ELSE.contains(last(words)))) {
            return Optional.empty();
        }
        if (isSecret(words)) {
            return Optional.of(Kind.SECRET);
        }
        if (has(words, Set.of("email", "emails", "mail", "mails", "mailto"))) {
            return Optional.of(Kind.EMAIL);
        }
        if (has(words, Set.of("ip", "ipaddress", "ipv4", "ipv6")) || words.equals(List.of("remote", "addr"))) {
            return Optional.of(Kind.MACHINE);
        }
        if (has(words, Words.PICTURES)) {
            return Optional.of(Kind.LINK);
        }
        if (last(words).equals("id") || last(words).equals("ids")) {
            return Optional.empty();
        }
        if (has(words, Words.NUMBERS) || isNumberOf(words)) {
            return Optional.of(Kind.NUMBER);
        }
        if (has(words, Words.ADDRESSES)) {
            return Optional.of(Kind.ADDRESS);
        }
        return isName(words) ? Optional.of(Kind.NAME) : linked(words);
    }

    /** Where a person is shown; the field says whose link it is. */
    private static Optional<Kind> linked(List<String> words) {
        return words.size() > 1
                        && Words.LINKS.contains(last(words))
                        && Words.PEOPLE.contains(words.get(words.size() - 2))
                ? Optional.of(Kind.LINK)
                : Optional.empty();
    }

    /** What a field's value is where the object that has it is a person. */
    static Optional<Kind> kindOfPerson(String name) {
        Optional<Kind> itself = kind(name);
        if (itself.isPresent()) {
            return itself;
        }
        List<String> words = words(name);
        if (words.size() == 1 && Words.OF_A_PERSON.contains(words.get(0))) {
            return Optional.of(Kind.NAME);
        }
        return !words.isEmpty() && Words.LINKS.contains(last(words)) ? Optional.of(Kind.LINK) : Optional.empty();
    }

    /** Whether it is a person, or several, that a field of that name holds. */
    static boolean isPerson(String name) {
        List<String> words = words(name);
        return !words.isEmpty()
                && (Words.PEOPLE.contains(last(words))
                        || (words.size() == 2 && last(words).equals("by")));
    }

    /** Whether a value of that name opens doors. */
    static boolean isSecret(String name) {
        return kind(name).filter(Kind.SECRET::equals).isPresent();
    }

    private static boolean isSecret(List<String> words) {
        if (has(words, Words.PLACES) && !has(words, Set.of("password", "secret"))) {
            return false;
        }
        return has(words, Words.SECRETS)
                || (words.size() > 1 && last(words).equals("key") && Words.KEYS.contains(words.get(words.size() - 2)));
    }

    private static boolean isName(List<String> words) {
        if (has(words, Words.NAMES)) {
            return true;
        }
        if (words.size() < 2 || !last(words).equals("name")) {
            return words.equals(List.of("user", "agent"))
                    || (words.size() == 3 && words.subList(1, 3).equals(List.of("user", "agent")));
        }
        String whose = words.get(words.size() - 2);
        return Words.WHOSE_NAME.contains(whose) || Words.PEOPLE.contains(whose);
    }

    private static boolean isNumberOf(List<String> words) {
        return words.size() > 1
                && last(words).equals("number")
                && Set.of("account", "card", "tax", "vat", "national", "license", "licence", "insurance", "security")
                        .contains(words.get(words.size() - 2));
    }

    private static boolean has(List<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** The words of a name, in lower case, however it is written. */
    static List<String> words(String name) {
        return Stream.of(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                        .split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private FieldNames() {}
}
