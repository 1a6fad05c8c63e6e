package dev.tributary.processor.validation;

import dev.tributary.model.IngestionType;
import dev.tributary.processor.definition.TableDefinition;

/** How a table's rows become rows of its target. */
final class Ingestions {

    /** What is declared, or else cdc for an incremental table and snapshot for another. */
    static IngestionType of(TableDefinition table) {
        return switch (table.ingestion().value()) {
            case "APPEND" -> IngestionType.APPEND;
            case "CDC" -> IngestionType.CDC;
            case "SNAPSHOT" -> IngestionType.SNAPSHOT;
            default -> table.incremental().isPresent() ? IngestionType.CDC : IngestionType.SNAPSHOT;
        };
    }

    private Ingestions() {}
}
