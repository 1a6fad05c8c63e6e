package dev.tributary.worlds.planted;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import org.apache.spark.sql.catalyst.InternalRow;

/** A read as another one is, but for what a bug changes. */
class AlteredRead implements TableRead {
    private final TableRead read;

    AlteredRead(TableRead read) {
        this.read = read;
    }

    @Override
    public boolean next() {
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
