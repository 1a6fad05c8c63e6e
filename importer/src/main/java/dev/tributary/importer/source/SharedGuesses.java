package dev.tributary.importer.source;

import dev.tributary.importer.table.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was guessed of most tables alike, which is said once.
 *
 * @param tables of how many tables each guess is
 */
public record SharedGuesses(Map<String, Integer> tables) {
    private static final int FEWEST = 4;

    public SharedGuesses {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** The guesses that many tables have, and at least half of them. */
    public static SharedGuesses of(List<Table> tables) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tables.forEach(
                table -> table.guesses().stream().distinct().forEach(guess -> counts.merge(guess, 1, Integer::sum)));
        counts.values().removeIf(count -> count < FEWEST || count * 2 < tables.size());
        return new SharedGuesses(counts);
    }

    /** Whether a guess is said of many tables at once. */
    public boolean has(String guess) {
        return tables.containsKey(guess);
    }
}
