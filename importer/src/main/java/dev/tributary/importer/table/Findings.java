package dev.tributary.importer.table;

import java.util.List;

/**
 * What an API has of tables.
 *
 * @param tables those that could be taken, the likeliest first
 * @param refused endpoints that list something and could not be taken
 */
public record Findings(List<Table> tables, List<Refused> refused) {
    public Findings {
        tables = List.copyOf(tables);
        refused = List.copyOf(refused);
    }

    /** An endpoint that is no table, and why. */
    public record Refused(String path, String reason) {}

    /** How many endpoints list something. */
    public int lists() {
        return tables.size() + refused.size();
    }
}
