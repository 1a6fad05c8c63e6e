package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.SkippedException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A read of a table whose source may have nothing to tell: it ends where it started, so that neither the offset passes
 * rows that appear later, nor a snapshot without rows deletes those of its target. Once rows were delivered, that is too
 * late, and an error.
 */
final class SkippableRead implements TableRead {
    private static final Logger LOG = LoggerFactory.getLogger(SkippableRead.class);

    private final TableRead read;
    private final Offset start;
    private boolean delivered;
    private boolean skipped;

    SkippableRead(TableRead read, Offset start) {
        this.read = read;
        this.start = start;
    }

    @Override
    public boolean next() {
        if (skipped) {
            return false;
        }
        try {
            boolean more = read.next();
            delivered |= more;
            return more;
        } catch (SkippedException e) {
            if (delivered) {
                throw e;
            }
            skipped = true;
            LOG.info("Skipped, as the descriptor declares: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public InternalRow row() {
        return read.row();
    }

    @Override
    public Offset end() {
        return skipped ? start : read.end();
    }

    @Override
    public void close() {
        read.close();
    }
}
