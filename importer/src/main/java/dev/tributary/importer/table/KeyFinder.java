package dev.tributary.importer.table;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Proposes the key of rows, by the names of their fields. */
final class KeyFinder {
    private static final List<String> LIKELY = List.of(
            "uuid",
            "guid",
            "uid",
            "gid",
            "sid",
            "objectid",
            "identifier",
            "key",
            "sha",
            "slug",
            "code",
            "number",
            "name",
            "login",
            "username",
            "email",
            "symbol",
            "path",
            "uri",
            "url",
            "href",
            "title",
            "date",
            "value");

    /**
     * The key.
     *
     * @param asked what the path calls the rows
     */
    static Optional<Key> find(Struct row, String asked) {
        String one = Spelling.singular(Spelling.plain(asked));
        Optional<Key> own = named(row, name -> name.equals("id"), false)
                .or(() -> named(row, name -> name.equals(one + "id"), false));
        if (own.isPresent()) {
            return own;
        }
        String type = Spelling.plain(row.name());
        Optional<Key> likely = named(row, name -> !type.isEmpty() && name.equals(type + "id"), true);
        for (String word : LIKELY) {
            likely = likely.or(() -> named(row, name -> name.equals(word), true))
                    .or(() -> named(row, name -> !one.isEmpty() && name.equals(one + word), true));
        }
        return likely.or(() -> named(row, name -> name.endsWith("id"), true))
                .or(() -> inner(row))
                .or(() -> first(row, Field::required))
                .or(() -> first(row, field -> true));
    }

    private static Optional<Key> named(Struct row, Predicate<String> name, boolean guessed) {
        return row.fields().stream()
                .filter(field -> field.shape().identifies() && name.test(Spelling.plain(field.name())))
                .findFirst()
                .map(field -> new Key(List.of(field.name()), guessed));
    }

    /** The id of an object that the row is about. */
    private static Optional<Key> inner(Struct row) {
        return row.fields().stream()
                .flatMap(field -> field.shape() instanceof Struct struct
                        ? named(struct, name -> name.equals("id"), true)
                                .map(id ->
                                        new Key(List.of(field.name(), id.path().get(0)), true))
                                .stream()
                        : Optional.<Key>empty().stream())
                .findFirst();
    }

    private static Optional<Key> first(Struct row, Predicate<Field> wanted) {
        return row.fields().stream()
                .filter(field -> wanted.test(field)
                        && (field.shape().identifies()
                                || field.shape() instanceof Shape.Time
                                || field.shape() instanceof Shape.Day))
                .findFirst()
                .map(field -> new Key(List.of(field.name()), true));
    }

    private KeyFinder() {}
}
