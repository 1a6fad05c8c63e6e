package dev.tributary.runtime.rest;

import dev.tributary.runtime.pagination.PageFacts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all pages between two bounds. While the rows of one page are handed out, the next is fetched and decoded, and
 * what follows from it decided; no more than one is held ready, so that memory is bounded. For one thread at a time.
 */
final class Pages implements AutoCloseable {
    private final PageChain chain;
    private final RestTable table;
    private final Executor executor;
    private Batch batch = new Batch(new ArrayDeque<>(), false, null);
    private @Nullable Work<Batch> ahead;

    Pages(Read read, PageChain chain) {
        this.chain = chain;
        this.table = read.table();
        this.executor = read.connection().environment().executor();
    }

    /** Says which rows are wanted, before the first is asked for. */
    void filter(RowFilter wanted) {
        chain.filter(wanted);
    }

    /** Fetches the first page; the source's time when it answered. */
    Optional<Instant> open() {
        return chain.open();
    }

    /** The next row, null after the last of the last page. */
    @Nullable
    InternalRow next() {
        InternalRow row = batch.rows().poll();
        while (row == null) {
            if (batch.failure() != null) {
                throw batch.failure();
            }
            if (batch.isLast()) {
                return null;
            }
            batch = ahead == null ? chain.next() : ahead.await();
            ahead = batch.isLast() ? null : Work.of(table.place(), chain::next).begin(executor);
            row = batch.rows().poll();
        }
        return row;
    }

    /** How many rows were read, once all were. */
    long rows() {
        return chain.rows();
    }

    /** How many rows there are by what the source said, once all were read. */
    OptionalLong total() {
        return chain.total();
    }

    /** What the last page that was read to its end says of itself, once all were read. */
    Optional<PageFacts> last() {
        return chain.last();
    }

    /** Gives up what is left, and cancels what is under way. */
    @Override
    public void close() {
        chain.close();
    }
}
