package dev.tributary.importer.naming;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that must differ from one another, as Spark sees them: without regard to case. */
public final class NameScope {
    private final Set<String> taken = new HashSet<>();

    /** A scope in which some names are taken from the start. */
    public NameScope(Collection<String> reserved) {
        reserved.forEach(each -> taken.add(folded(each)));
    }

    /** The name, or with a number where it is taken. */
    public String free(String name) {
        String candidate = name;
        for (int number = 2; !taken.add(folded(candidate)); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    /** The name, or else the other one, or that with a number where both are taken. */
    public String free(String name, String otherwise) {
        return free(taken.contains(folded(name)) ? otherwise : name);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
