package dev.tributary.worlds.world;

import dev.tributary.model.IngestionType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where rows come to, by the rules of the pipeline's writers: snapshots replace, changes are merged by key and cursor, deletes
 * delete what is not newer, rows of append tables are added. A batch that comes again changes nothing.
 */
public class Target {
    private final IngestionType ingestion;
    private final Map<String, Version> rows = new LinkedHashMap<>();
    private long lastBatch = -1;

    /** An empty target. */
    public Target(IngestionType ingestion) {
        this.ingestion = ingestion;
    }

    /** The rows by key. */
    final Map<String, Version> rows() {
        return rows;
    }

    /** Takes a batch, unless it is there already. */
    final void write(long batch, List<Delivered> delivered, Supplier<Set<String>> secondRead) {
        if (batch <= lastBatch) {
            return;
        }
        switch (ingestion) {
            case APPEND -> delivered.forEach(row -> append(row.version()));
            case SNAPSHOT -> replace(delivered, secondRead);
            case CDC, CDC_WITH_DELETES -> newest(delivered).values().forEach(this::merge);
        }
        lastBatch = batch;
    }

    private void append(Version version) {
        if (rows.put(version.key(), version) != null) {
            throw new Defect("the append table has " + version + " twice");
        }
    }

    private void replace(List<Delivered> delivered, Supplier<Set<String>> secondRead) {
        Map<String, Version> snapshot = new HashMap<>();
        delivered.forEach(row -> snapshot.put(row.version().key(), row.version()));
        Set<String> gone = new HashSet<>(rows.keySet());
        gone.removeAll(snapshot.keySet());
        if (!gone.isEmpty()) {
            gone.removeAll(secondRead.get());
        }
        rows.keySet().removeAll(gone);
        rows.putAll(snapshot);
    }

    /** The newest of each key; of equally new ones a delete, then the one that was read last. */
    private static Map<String, Delivered> newest(List<Delivered> delivered) {
        Map<String, Delivered> newest = new LinkedHashMap<>();
        for (Delivered row : delivered) {
            newest.merge(row.version().key(), row, (before, after) -> {
                int order = after.version().cursor().compareTo(before.version().cursor());
                boolean sequenced = !after.version().cursor().isEmpty();
                return order > 0 || (order == 0 && (!sequenced || after.deleted() || !before.deleted()))
                        ? after
                        : before;
            });
        }
        return newest;
    }

    /** Takes the newest row of a key. */
    protected void merge(Delivered row) {
        Version present = rows.get(row.version().key());
        boolean asNew = present == null || row.version().cursor().compareTo(present.cursor()) >= 0;
        if (row.deleted()) {
            if (asNew || row.version().cursor().isEmpty()) {
                rows.remove(row.version().key());
            }
        } else if (asNew) {
            rows.put(row.version().key(), row.version());
        }
    }
}
