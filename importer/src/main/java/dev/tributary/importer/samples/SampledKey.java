package dev.tributary.importer.samples;

import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import dev.tributary.importer.json.Node;
import dev.tributary.importer.table.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a key that was proposed by its name against the rows that there are. */
final class SampledKey {
    private final List<List<Node>> answers;

    /** A key, and what was guessed about it. */
    record Checked(Key key, Optional<String> guess) {}

    /** @param answers the rows of each answer; a row can be in several of them */
    SampledKey(List<List<Node>> answers) {
        this.answers = answers;
    }

    /**
     * The key that was proposed, or another where rows show that it is none.
     *
     * @param single whether a row is a single value, for which the only field stands
     */
    Checked check(Key proposed, Struct row, boolean single) {
        if (proposed.path().isEmpty()) {
            return new Checked(proposed, Optional.empty());
        }
        String shown = "`" + proposed.shown() + "`";
        if (identifies(single ? List.of() : proposed.path())) {
            return new Checked(
                    proposed, proposed.guessed() ? Optional.of(shown + " identifies a row.") : Optional.empty());
        }
        Optional<Key> other = row.fields().stream()
                .filter(field -> field.shape().identifies() && identifies(List.of(field.name())))
                .map(Field::name)
                .map(name -> new Key(List.of(name), true))
                .findFirst();
        return other.map(key -> new Checked(
                        key,
                        Optional.of("`" + key.shown() + "` identifies a row: it differs in all rows of an answer, and "
                                + shown + " does not.")))
                .orElseGet(() -> new Checked(
                        new Key(proposed.path(), true),
                        Optional.of("A row needs more than " + shown
                                + " to be told from others: it is absent or repeats in the samples, and no other field "
                                + "does. Name several columns in `primaryKey`.")));
    }

    private boolean identifies(List<String> path) {
        return answers.stream().allMatch(rows -> {
            Set<String> seen = new HashSet<>();
            return rows.stream().allMatch(row -> {
                Node value = row;
                for (String name : path) {
                    value = value.get(name);
                }
                return value.isPresent() && seen.add(value.textOrEmpty());
            });
        });
    }
}
