package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.pipeline.PlannedTable;
import java.util.List;

/**
 * What a pipeline's run would do, table by table.
 *
 * @param tables the tables
 */
public record PlanReport(List<PlannedTable> tables) {

    /** Prints some lines a table, and what would go wrong. */
    public void print(Terminal terminal) {
        for (PlannedTable table : tables) {
            table.outlook().ifPresent(outlook -> {
                terminal.print(table.table().sourceTable() + " to " + terminal.shown(table.location()));
                terminal.print("  " + read(outlook));
                terminal.print("  " + written(outlook));
                outlook.changes().forEach(change -> terminal.print("  ALTER TABLE " + change));
            });
        }
        for (PlannedTable table : tables) {
            table.failure().ifPresent(failure -> terminal.error(table.table().sourceTable() + ": " + failure));
        }
    }

    private static String read(PlannedTable.Outlook outlook) {
        return "is read as " + outlook.ingestionType().label() + ", "
                + switch (outlook.begin()) {
                    case BEGINNING -> "from its beginning";
                    case LAST_RUN -> "from where the last run ended";
                    case RANGE -> "a span once more";
                };
    }

    private static String written(PlannedTable.Outlook outlook) {
        String keys = outlook.keys().isEmpty() ? "" : " by " + String.join(", ", outlook.keys());
        String order =
                outlook.sequence().map(column -> ", ordered by " + column).orElse("");
        return "is kept as " + outlook.scdType() + keys + order
                + (outlook.targetExists() ? "" : "; the target is made");
    }
}
