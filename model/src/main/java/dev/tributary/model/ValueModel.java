package dev.tributary.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a parameter's value comes from. */
public sealed interface ValueModel {

    /**
     * A table option.
     *
     * @param option its name
     * @param format how it is written if it is a time, null otherwise
     */
    record Option(String option, @Nullable TimeFormat format) implements ValueModel {
        /** An option that is sent as it is given. */
        public Option(String option) {
            this(option, null);
        }
    }

    /** What asks for the next page: the pagination's token, or the last row's key. Absent on the first page. */
    record PageToken() implements ValueModel {}

    /**
     * What a row that describes a table, which was found at run time, says of the table that is asked for.
     *
     * @param column the column of that row
     */
    record TableName(String column) implements ValueModel {}

    /**
     * The names of the table's discovered columns.
     *
     * @param join what stands between two names
     */
    record DiscoveredColumns(String join) implements ValueModel {}

    /**
     * The start of the read.
     *
     * @param format how it is written
     * @param initial where the first run starts, null to leave the parameter out
     * @param exclusive whether the source returns only what is strictly after it
     */
    record CursorStart(TimeFormat format, @Nullable Instant initial, boolean exclusive) implements ValueModel {}

    /**
     * The number, or text, after which the read starts.
     *
     * @param initial where the first run starts, null to leave the parameter out
     * @param exclusive whether the source returns only what is strictly after it
     */
    record SequenceStart(@Nullable String initial, boolean exclusive) implements ValueModel {}

    /**
     * The end of the read.
     *
     * @param format how it is written
     * @param exclusive whether the source returns only what is strictly before it
     */
    record CursorEnd(TimeFormat format, boolean exclusive) implements ValueModel {}

    /**
     * A column of a row of a parent table: the request is made for each of that table's rows.
     *
     * @param table the parent, or an ancestor of it
     * @param column its column, {@code a.b} for one within a struct
     * @param changedOnly whether only rows that changed since the last run are asked about
     * @param batch the values of how many rows one request carries, null where it is about one row
     * @param join what stands between the values of a batch, null where the parameter is repeated
     */
    record FromParent(
            String table,
            String column,
            boolean changedOnly,
            @Nullable Integer batch,
            @Nullable String join) implements ValueModel {}

    /**
     * The token with which the source ended the last read.
     *
     * @param from the place of the last page ({@code /a/b} in the body, otherwise a header) that has the next token
     * @param expired the status by which the source says that a token has expired
     * @param first what tells the present token, before there is one; null for a table whose first read needs none
     */
    record ChangeToken(String from, int expired, @Nullable FirstTokenModel first) implements ValueModel {
        /** A token that a first read does not need. */
        public ChangeToken(String from, int expired) {
            this(from, expired, null);
        }
    }
}
