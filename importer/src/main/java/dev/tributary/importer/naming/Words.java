package dev.tributary.importer.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name, in ASCII and lower case. */
final class Words {

    /** {@code createdAt}, {@code created_at} and {@code Created-At} are {@code created} and {@code at}. */
    static List<String> of(String name) {
        String spoken = name.replaceAll("^[+](?=.)", "plus ")
                .replaceAll("^-(?=\\d)", "minus ")
                .replace("%", " percent ");
        String ascii = Normalizer.normalize(spoken, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2");
        List<String> words = new ArrayList<>();
        for (String word : ascii.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private Words() {}
}
