package dev.tributary.cli.run;

import dev.tributary.runtime.environment.TableDrift;
import dev.tributary.runtime.environment.TableDrift.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How rows differ from what is declared, for people. */
record DriftText(TableDrift drift) {
    /** So many fields are named; how many more there are is said. */
    private static final int MOST_NAMED = 10;

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(
                parts,
                "new",
                drift.unknown().entrySet().stream()
                        .map(field -> field.getKey() + " (" + kinds(field.getValue()) + ")")
                        .toList());
        add(parts, "missing", drift.missing());
        add(
                parts,
                "retyped",
                drift.retyped().entrySet().stream()
                        .map(field -> (field.getKey().isEmpty() ? "the row" : field.getKey()) + " ("
                                + field.getValue().declared() + ", found "
                                + kinds(field.getValue().found()) + ")")
                        .toList());
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String what, Collection<String> fields) {
        if (!fields.isEmpty()) {
            int more = fields.size() - MOST_NAMED;
            parts.add(what + " " + fields.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + more + " more" : ""));
        }
    }

    private static String kinds(Set<Kind> kinds) {
        return kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
    }
}
