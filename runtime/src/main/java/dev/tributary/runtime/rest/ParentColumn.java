package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ValueModel;

/**
 * A column of a table for whose rows requests are made.
 *
 * @param table the table
 * @param column its column, {@code a.b} for one within a struct
 */
record ParentColumn(String table, String column) implements Comparable<ParentColumn> {

    static ParentColumn of(ValueModel.FromParent value) {
        return new ParentColumn(value.table(), value.column());
    }

    static ParentColumn of(ColumnModel.FromParent origin) {
        return new ParentColumn(origin.table(), origin.column());
    }

    static ParentColumn of(ColumnModel.FromFeed origin) {
        return new ParentColumn(origin.feed(), origin.column());
    }

    @Override
    public int compareTo(ParentColumn other) {
        int tables = table.compareTo(other.table);
        return tables != 0 ? tables : column.compareTo(other.column);
    }
}
