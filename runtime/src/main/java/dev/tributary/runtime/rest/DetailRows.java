package dev.tributary.runtime.rest;

import dev.tributary.runtime.error.DeletedException;
import dev.tributary.runtime.error.ResponseException;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Rows that are fetched one by one, as events name them.
 *
 * @param detail a read of what fetches a row, with the columns that the rows want
 * @param rows the table's rows
 */
record DetailRows(Read detail, FollowedRows rows) {

    /** The row that an event names, empty if it is gone. */
    Optional<InternalRow> of(FeedEvent event) {
        Read within = detail.within(Scope.NONE.withValues(event.values()));
        try (Pages pages = within.pages(CursorBounds.NONE)) {
            try {
                pages.open();
            } catch (DeletedException e) {
                return Optional.empty();
            }
            InternalRow row = pages.next();
            if (row == null) {
                throw wrong(
                        "the answer about the row `" + event.key() + "` has no row",
                        "say by @OnError with `at` and Action.DELETED how the source answers of a row that is gone.");
            }
            InternalRow wanted = within.selection().wanted(row);
            if (!rows.key(wanted).equals(event.key())) {
                throw wrong(
                        "asked for the row `" + event.key() + "`, the source answered with `" + rows.key(wanted) + "`",
                        "let `key` of @ChangeFeed name the column that holds `" + rows.key()
                                + "`, and the detail be asked for by it.");
            }
            if (pages.next() != null) {
                throw wrong(
                        "the answer about the row `" + event.key() + "` has more than one row",
                        "let the request of @Detail ask for one row.");
            }
            return Optional.of(wanted);
        }
    }

    private ResponseException wrong(String what, String advice) {
        return new ResponseException(detail.table().place().says(what, advice));
    }
}
