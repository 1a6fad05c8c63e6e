package dev.tributary.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table: its request, its rows, and how reads follow one another.
 *
 * @param name the table's name
 * @param description the method's Javadoc, empty where there is none
 * @param request the request of a page
 * @param options the table options in declaration order
 * @param records a JSON Pointer (RFC 6901) to the rows within a response, {@code ""} for the whole
 * @param pagination how pages follow one another
 * @param columns the columns in declaration order
 * @param primaryKey the columns that identify a row, {@code a.b} for one within a struct; empty only for append tables
 * @param ingestion how rows become rows of the target
 * @param incremental how changes are found, null for a table that is read whole
 */
public record TableModel(
        String name,
        String description,
        RequestModel request,
        List<OptionModel> options,
        String records,
        PaginationModel pagination,
        List<ColumnModel> columns,
        List<String> primaryKey,
        IngestionType ingestion,
        @Nullable IncrementalModel incremental) {

    public TableModel {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
    }

    /** The parameter that carries the start of a read. */
    public Optional<ValueModel.CursorStart> cursorStart() {
        return request.value(ValueModel.CursorStart.class);
    }

    /** The parameter that carries the end of a read. */
    public Optional<ValueModel.CursorEnd> cursorEnd() {
        return request.value(ValueModel.CursorEnd.class);
    }

    /** The column at a path such as {@code commit.sha}. */
    public Optional<ColumnModel> column(String path) {
        return ColumnModel.find(columns, path);
    }
}
