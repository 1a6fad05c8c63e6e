package dev.tributary.processor.generator;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The methods of a generated class that stand for structs: one each, in the order in which they are first named. */
final class StructNames {
    private final Map<ColumnType.Struct, String> types = new HashMap<>();
    private final Set<String> taken;
    private final Map<ColumnType.Struct, String> names = new HashMap<>();
    private final Deque<ColumnType.Struct> open = new ArrayDeque<>();

    /** @param taken names of the class's other methods */
    StructNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** Makes a table's structs known. */
    void add(ValidatedTable table) {
        table.structs().forEach(types::putIfAbsent);
    }

    /** The method of a struct that is known, which is generated later if it was not named before. */
    String of(ColumnType.Struct struct) {
        return names.computeIfAbsent(struct, fresh -> {
            open.add(fresh);
            String type = Objects.requireNonNull(types.get(fresh));
            return GeneratedNames.allocate(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1), taken);
        });
    }

    /** A name of a method that stands for no struct, near the one that is wanted. */
    String allocate(String wanted) {
        return GeneratedNames.allocate(wanted, taken);
    }

    /** Keeps a name from structs. */
    void take(String method) {
        taken.add(method);
    }

    /** The next struct whose method is not generated yet. */
    Optional<ColumnType.Struct> next() {
        return Optional.ofNullable(open.poll());
    }
}
