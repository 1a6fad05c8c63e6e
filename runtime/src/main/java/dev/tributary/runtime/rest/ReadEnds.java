package dev.tributary.runtime.rest;

import dev.tributary.model.OptionModel;
import dev.tributary.runtime.connector.Offset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Where a run's reads by token or number, and those of snapshots, have ended: a run reads such a table once, whatever its clock says. */
final class ReadEnds {
    private record End(String table, Map<String, String> options, Offset offset) {}

    private final Set<End> ends = ConcurrentHashMap.newKeySet();

    void add(Read read, Offset offset) {
        ends.add(end(read, offset));
    }

    boolean has(Read read, Offset offset) {
        return ends.contains(end(read, offset));
    }

    private static End end(Read read, Offset offset) {
        Map<String, String> options = new TreeMap<>();
        for (OptionModel option : read.table().model().options()) {
            read.options().get(option.name()).ifPresent(value -> options.put(option.name(), value));
        }
        return new End(read.table().model().name(), options, offset);
    }
}
