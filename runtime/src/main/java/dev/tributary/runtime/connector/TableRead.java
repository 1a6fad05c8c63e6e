package dev.tributary.runtime.connector;

import org.apache.spark.sql.catalyst.InternalRow;

/**
 * A read in progress: rows as they arrive, then the offset where they end. For one thread at a time.
 *
 * <pre>{@code
 * try (TableRead read = connector.readTable("issues", start, options)) {
 *     while (read.next()) {
 *         use(read.row());
 *     }
 *     keep(read.end());
 * }
 * }</pre>
 */
public interface TableRead extends AutoCloseable {

    /**
     * Moves to the next row.
     *
     * @return false when all have been read
     */
    boolean next();

    /** {@return the current row; valid until the next call of {@link #next()}} */
    InternalRow row();

    /**
     * {@return where this read ended}
     *
     * @throws IllegalStateException before {@link #next()} has returned false
     */
    Offset end();

    /** Gives up the read, and what is left of it; never throws. */
    @Override
    void close();
}
