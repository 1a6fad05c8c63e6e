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
    private final Connection connection;
    private final RestTable table;
    private final Executor executor;
    private @Nullable Leave leave;
    private volatile boolean turn;
    private @Nullable Work<Optional<Instant>> opening;
    private Batch batch = new Batch(new ArrayDeque<>(), false, null);
    private @Nullable Work<Batch> ahead;

    Pages(Read read, PageChain chain) {
        this.chain = chain;
        this.connection = read.connection();
        this.table = read.table();
        this.executor = connection.environment().executor();
    }

    /** Says which rows are wanted, before the first is asked for. */
    void filter(RowFilter wanted) {
        chain.filter(wanted);
    }

    /** Begins to fetch the first page before it is its turn; false if as many requests are under way as may be. */
    boolean begin() {
        Leave given = Leave.of(connection);
        if (given == null) {
            return false;
        }
        leave = given;
        opening = Work.of(table.place(), () -> open(given)).begin(executor);
        return true;
    }

    private Optional<Instant> open(Leave given) {
        try {
            Optional<Instant> date = chain.open();
            if (!turn) {
                chain.setAside();
            }
            return date;
        } finally {
            given.end();
        }
    }

    /** Says that it is their turn, before others are begun: what is fetched in turn needs no leave. */
    void turn() {
        turn = true;
        if (leave != null) {
            leave.end();
        }
    }

    boolean isBegun() {
        return opening != null;
    }

    /** Fetches the first page, if that was not begun; the source's time when it answered. */
    Optional<Instant> open() {
        turn();
        return opening == null ? chain.open() : opening.await();
    }

    /** Tells how large the first page was, once it has been opened. */
    void tell(Room room) {
        chain.tell(room);
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
        turn();
        chain.close();
    }
}
