package dev.tributary.worlds.planted;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import org.apache.spark.sql.catalyst.InternalRow;

/** A read that finds nothing. */
record NoRows(Offset end) implements TableRead {
    @Override
    public boolean next() {
        return false;
    }

    @Override
    public InternalRow row() {
        throw new IllegalStateException("There is no row.");
    }

    @Override
    public void close() {}
}
