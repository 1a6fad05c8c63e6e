package dev.tributary.model;

import java.util.List;

/**
 * How a row says that it was deleted.
 *
 * @param column the column that says it, {@code a.b} for one within a struct
 * @param values the values that mean deleted, as texts; empty where any value does
 */
public record TombstoneModel(String column, List<String> values) {

    public TombstoneModel {
        values = List.copyOf(values);
    }
}
