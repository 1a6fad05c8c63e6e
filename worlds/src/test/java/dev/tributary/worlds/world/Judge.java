package dev.tributary.worlds.world;

import dev.tributary.model.IngestionType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what came with what there was. */
record Judge(Subject subject, Life life, Target target) {
    /** The header that says the source's time has whole seconds, and its own second may still be filling. */
    private static final Duration ROUNDING = Duration.ofSeconds(3);

    /**
     * After a run: what was there when it began and has not changed since is in the target, as it is; and nothing is in it
     * that never was.
     *
     * @param last the rows of the run's last batch
     */
    void afterRun(Instant began, List<Delivered> last) {
        for (Version version : target.rows().values()) {
            if (!life.hasBeen(version)) {
                throw new Defect("the target has " + version + ", which never was");
            }
        }
        Map<String, Version> throughout = life.throughout();
        if (subject.ingestion() == IngestionType.SNAPSHOT) {
            if (subject.isSteady() || !life.deletedSince()) {
                Set<String> keys = new HashSet<>();
                last.forEach(row -> keys.add(row.version().key()));
                throughout.values().stream()
                        .filter(row -> life.since(row).isBefore(began.minus(ROUNDING)))
                        .map(Version::key)
                        .filter(key -> !keys.contains(key))
                        .findFirst()
                        .ifPresent(missing -> {
                            throw new Defect(
                                    "the snapshot lacks " + missing + ", which was there all the time; it has " + keys);
                        });
            }
            return;
        }
        Map<String, Version> now = life.now();
        throughout.forEach((key, before) -> {
            Version here = target.rows().get(key);
            if (before.equals(now.get(key)) && isDue(before, began) && (here == null || !Life.isSame(before, here))) {
                throw new Defect(
                        "the run was to bring " + before + "; the target has " + (here == null ? "no such row" : here));
            }
        });
    }

    /** Whether a row that was there when a run began lies before the run's end, wherever that is. */
    private boolean isDue(Version version, Instant began) {
        if (!subject.isTimed()) {
            return true;
        }
        // A run that begins within the second in which the last one ended has nothing to do yet.
        String least = Cursors.ofTime(began.minus(subject.lag()).minus(ROUNDING));
        return life.since(version).isBefore(began.minus(ROUNDING))
                && version.cursor().compareTo(least) <= 0;
    }

    /** At the end: the two are equal, but for deletes of which nobody tells. */
    void atTheEnd() {
        Map<String, Version> now = life.now();
        now.forEach((key, version) -> {
            Version here = target.rows().get(key);
            if (here == null || !Life.isSame(version, here)) {
                throw new Defect("in the end the source has " + version + "; the target has "
                        + (here == null ? "no such row" : here));
            }
        });
        boolean tellsDeletes =
                subject.ingestion() == IngestionType.SNAPSHOT || subject.ingestion() == IngestionType.CDC_WITH_DELETES;
        target.rows().keySet().stream()
                .filter(key -> tellsDeletes && !now.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new Defect(
                            "in the end the target still has " + target.rows().get(key) + ", which was deleted");
                });
    }
}
