package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import org.apache.spark.sql.catalyst.InternalRow;

/** A read of what a source tells of deleted rows, its rows brought into the shape of the table's. */
record DeletesRead(TableRead told, DeletedRows rows) implements TableRead {

    @Override
    public boolean next() {
        return told.next();
    }

    @Override
    public InternalRow row() {
        return rows.of(told.row());
    }

    @Override
    public Offset end() {
        return told.end();
    }

    @Override
    public void close() {
        told.close();
    }
}
