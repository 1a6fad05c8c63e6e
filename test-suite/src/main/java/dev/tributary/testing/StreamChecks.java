package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.simulator.SimulatedSource;
import java.util.Optional;

/** T17: what a read holds at a time does not grow with the table. */
final class StreamChecks {
    /** Fewer requests say nothing of when rows come. */
    private static final int PAGES = 6;

    /** T17: rows are handed out while pages are still to be asked for. */
    static void streamed(TableUnderTest table) {
        Optional<String> other =
                otherThanPages(table.check().simulation().source().model(), table.model());
        assumeTrue(other.isEmpty(), other.orElse(""));
        SimulatedSource source = table.check().simulation().source();
        int before = source.requests().size();
        int first;
        int all;
        try (LakeflowConnect run = table.check().simulation().connect();
                TableRead read = run.readTable(table.name(), Offset.START, ReadOptions.allColumns(table.options()))) {
            boolean any = read.next();
            first = source.requests().size() - before;
            while (any) {
                any = read.next();
            }
            all = source.requests().size() - before;
        }
        assumeTrue(all >= PAGES, () -> "Table `" + table.name() + "` has too few pages to tell");
        table.check()
                .require(
                        first <= all / 2,
                        "a first row after few of " + all + " requests, as only some pages can be held at a time",
                        "none before request " + first,
                        "a connector must hand out rows as they come, not collect them");
    }

    /** Why the rows of a table do not come page after page; empty if they do. */
    static Optional<String> otherThanPages(SourceModel source, TableModel table) {
        boolean pages = table.request().job() == null
                && !(table.pagination() instanceof PaginationModel.SinglePage)
                && table.parents().findAny().isEmpty()
                && source.tables().stream()
                        .noneMatch(other -> other.role() instanceof RoleModel.ChangeFeed feed
                                && feed.of().equals(table.name()));
        return pages ? Optional.empty() : Optional.of("The rows of `" + table.name() + "` do not come page after page");
    }

    private StreamChecks() {}
}
