package dev.tributary.runtime.rest;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.decode.DriftWatch;
import dev.tributary.runtime.decode.ReadMode;
import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.decode.Tolerance;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.offset.Window;
import dev.tributary.runtime.options.Options;

/**
 * What all reads of a table begin with.
 *
 * @param most after how many rows it may end early, where that is safe
 * @param scopes the scopes that are wanted
 */
record Read(
        Connection connection,
        RestTable table,
        Options options,
        Selection selection,
        Scope scope,
        Tolerance tolerance,
        DriftWatch drift,
        long most,
        ScopeFilter scopes) {

    /** @param shape the table's columns in this run */
    static Read of(Connection connection, RestTable table, ReadOptions asked, TableShape shape, Presence presence) {
        Options options = table.options(asked.tableOptions());
        Selection selection = Selection.of(table, asked, options, shape, presence);
        return new Read(
                connection,
                table,
                options,
                selection,
                Scope.NONE,
                tolerance(table, asked),
                DriftWatch.of(table.model().columns(), selection.context().columns()),
                asked.most(),
                ScopeFilter.of(table.model(), asked.only()));
    }

    /** The same in a scope. */
    Read within(Scope other) {
        return new Read(
                connection,
                table,
                options,
                selection.within(table.model(), other),
                other,
                tolerance,
                drift,
                most,
                scopes);
    }

    /** The same for certain scopes only. */
    Read admitting(ScopeFilter wanted) {
        return new Read(connection, table, options, selection, scope, tolerance, drift, most, wanted);
    }

    private static Tolerance tolerance(RestTable table, ReadOptions asked) {
        Tolerance tolerance = Tolerance.of(table.place().toString(), asked.tableOptions());
        boolean needed = table.model().ingestion() == IngestionType.SNAPSHOT
                || table.model().role() instanceof RoleModel.Detail;
        if (tolerance.mode() == ReadMode.DROPMALFORMED && needed) {
            throw new OptionException(table.place() + ": option `" + Tolerance.MODE + "` is " + tolerance.mode()
                    + ", but what is left out of the table counts as deleted. Use " + ReadMode.PERMISSIVE + ".");
        }
        return tolerance;
    }

    /** Decodes the rows of responses. */
    RowReader rowReader() {
        return new RowReader(
                table.decoder(selection.context()),
                selection.context(),
                table.model().columns(),
                tolerance,
                drift);
    }

    /** The table's pages between two bounds. */
    Pages pages(CursorBounds bounds) {
        return pages(bounds, false);
    }

    /**
     * The table's pages between two bounds.
     *
     * @param isOver whether they are those of a span that is over, which rows leave, but none enters any more
     */
    Pages pages(CursorBounds bounds, boolean isOver) {
        return new Pages(this, new PageChain(this, bounds, resumption(), isOver));
    }

    /** The table's pages between two bounds, none of which is fetched before it is asked for. */
    PageChain chain(CursorBounds bounds) {
        return new PageChain(this, bounds, resumption(), false);
    }

    /** Whether anything is done before it is its turn. */
    boolean goesAhead() {
        return connection.environment().executor() != Environment.ONE_THREAD;
    }

    /** Whether each page is asked for by the pagination, as it follows from the one before. */
    boolean follows() {
        return table.isIncremental() && table.incremental().order() == SourceOrder.NONE;
    }

    private Resumption resumption() {
        IncrementalModel incremental = table.model().incremental();
        if (incremental != null && incremental.sequence()) {
            return new SequenceResumption(table, selection.sequence());
        }
        if (incremental != null && incremental.order() == SourceOrder.DESCENDING) {
            return new DescendingRepeats(selection.cursor());
        }
        // Rows of an append table never change, so nothing shifts, and none may come twice.
        if (incremental == null
                || incremental.order() != SourceOrder.ASCENDING
                || table.model().ingestion() == IngestionType.APPEND) {
            return Resumption.NONE;
        }
        return table.model()
                .cursorStart()
                .<Resumption>map(start -> new AscendingResumption(table, selection.cursor(), start))
                .orElse(Resumption.NONE);
    }

    /** The rows of a window, out of pages that are open. */
    CursorRows rows(Pages pages, Window window) {
        return rows(pages, window, Cut.NEVER);
    }

    /** The rows of a window, out of pages that are open, up to a cut. */
    CursorRows rows(Pages pages, Window window, Cut cut) {
        return new CursorRows(pages, new CursorFilter(table, selection.cursor(), window, cut), selection);
    }
}
