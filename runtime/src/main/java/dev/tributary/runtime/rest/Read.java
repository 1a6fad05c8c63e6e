package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.offset.Window;
import dev.tributary.runtime.options.Options;

/** What all reads of a table begin with. */
record Read(Connection connection, RestTable table, Options options, Selection selection) {

    static Read of(Connection connection, RestTable table, ReadOptions asked) {
        Options options = table.options(asked.tableOptions());
        return new Read(connection, table, options, Selection.of(table, asked, options));
    }

    /** The table's pages between two bounds. */
    Pages pages(CursorBounds bounds) {
        return new Pages(connection, table, options, selection, bounds);
    }

    /** The rows of a window, out of pages that are open. */
    CursorRows rows(Pages pages, Window window) {
        return new CursorRows(pages, new CursorFilter(table, selection.cursor(), window), selection);
    }
}
