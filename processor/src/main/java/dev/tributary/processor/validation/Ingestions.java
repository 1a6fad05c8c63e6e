package dev.tributary.processor.validation;

import dev.tributary.model.IngestionType;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;

/** How a table's rows become rows of its target. */
final class Ingestions {

    /** What is declared, or else cdc for a table that finds changes and snapshot for another. */
    static IngestionType of(TableDefinition table) {
        return switch (table.ingestion().value()) {
            case "APPEND" -> IngestionType.APPEND;
            case "CDC" -> IngestionType.CDC;
            case "SNAPSHOT" -> IngestionType.SNAPSHOT;
            default -> Cursors.findsChanges(table) ? IngestionType.CDC : IngestionType.SNAPSHOT;
        };
    }

    /** The same, with deletes where the source tells of them. */
    static IngestionType of(SourceDefinition source, TableDefinition table) {
        if (Feeds.isFeed(table)) {
            return IngestionType.APPEND;
        }
        if (Feeds.follow(source, table)) {
            return IngestionType.CDC_WITH_DELETES;
        }
        IngestionType type = of(table);
        boolean deletes = table.isListed()
                && (table.row().flatMap(Tombstones::column).isPresent()
                        || Tables.deletesOf(source, table).findFirst().isPresent());
        return type == IngestionType.CDC && deletes ? IngestionType.CDC_WITH_DELETES : type;
    }

    private Ingestions() {}
}
