package dev.tributary.benchmarks.ingest;

import dev.tributary.pipeline.TableRun;
import java.util.ArrayList;
import java.util.List;

/**
 * What is not as it should be.
 *
 * @param changed the run before the quiet one
 * @param quiet the run with nothing new
 */
record Findings(Lake lake, Lake.Run changed, Lake.Run quiet) {

    List<String> all() {
        List<String> findings = new ArrayList<>();
        for (int table = 0; table < quiet.tables().size(); table++) {
            of(changed.tables().get(table), quiet.tables().get(table), findings);
        }
        long counted = quiet.tables().stream()
                .mapToLong(run -> run.reading().requests())
                .sum();
        if (counted != quiet.asked().size()) {
            findings.add("The source met " + quiet.asked().size() + " requests, and the tables count " + counted);
        }
        return findings;
    }

    private void of(TableRun before, TableRun run, List<String> findings) {
        String table = run.table().sourceTable();
        run.failure().ifPresent(failure -> findings.add(table + " failed: " + failure));
        if (run.reading().requests() > 1) {
            findings.add(table + ": " + run.reading().requests() + " requests with nothing new");
        }
        if (!run.version().equals(before.version())) {
            findings.add(table + ": a commit with nothing new");
        }
        long rows = lake.rows(run);
        int expected = lake.source().table(table).rowCount();
        if (rows != expected) {
            findings.add(table + ": the target has " + rows + " rows, the source " + expected);
        }
    }
}
