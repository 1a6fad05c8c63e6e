package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import org.apache.spark.sql.catalyst.InternalRow;

/** A read that begins with the check of its connection. */
record CheckedRead(ConnectionCheck check, TableRead read) implements TableRead {

    @Override
    public boolean next() {
        check.pass();
        return read.next();
    }

    @Override
    public InternalRow row() {
        return read.row();
    }

    @Override
    public Offset end() {
        return read.end();
    }

    @Override
    public void close() {
        read.close();
    }
}
