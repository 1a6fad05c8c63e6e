package dev.tributary.processor.validation;

import dev.tributary.model.IngestionType;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** A snapshot is read whole; what changes or grows is read by a cursor. */
final class IngestionRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (Feeds.follow(source, table)) {
            return; // whose ingestion is the feed's to say
        }
        IngestionType type = Ingestions.of(table);
        boolean incremental = Cursors.findsChanges(table);
        if (type == IngestionType.SNAPSHOT && incremental) {
            report.add(
                    Rule.INGESTION,
                    table.ingestion().origin(),
                    "A snapshot is the whole table, but @Incremental reads what changed, so that all else would be "
                            + "deleted from the target. Remove one of the two.");
        } else if (type != IngestionType.SNAPSHOT && !incremental) {
            report.add(
                    Rule.INGESTION,
                    table.ingestion().origin(),
                    type == IngestionType.APPEND
                            ? "An append table without @Incremental would add all its rows again at every read. "
                                    + "Add @Incremental, or remove the ingestion to read snapshots."
                            : "A cdc table needs to find what changed. Add @Incremental, or remove the ingestion to read "
                                    + "snapshots.");
        }
    }
}
