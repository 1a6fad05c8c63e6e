package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** The states of a read: before, at and after its rows. Requests are made from the first {@link #next()} on. */
abstract class RestRead implements TableRead {
    private @Nullable InternalRow row;
    private @Nullable Offset end;
    private @Nullable RuntimeException failure;

    /** The next row, null after the last. */
    abstract @Nullable InternalRow advance();

    /** Where the read ended, once it has. */
    abstract Offset position();

    @Override
    public final boolean next() {
        if (end != null) {
            return false;
        }
        // What comes after what failed is not to be had without it.
        if (failure != null) {
            throw failure;
        }
        try {
            row = advance();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
        if (row == null) {
            end = position();
        }
        return row != null;
    }

    @Override
    public final InternalRow row() {
        if (row == null) {
            throw new IllegalStateException("There is a row only after next() has returned true");
        }
        return row;
    }

    @Override
    public final Offset end() {
        if (end == null) {
            throw new IllegalStateException("A read has an end only after next() has returned false");
        }
        return end;
    }
}
