package dev.tributary.worlds.planted;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.apache.spark.sql.catalyst.InternalRow;

/** A read that begins anew when it fails, and passes over the first rows. */
final class Retried implements TableRead {
    private final Offset start;
    private final Function<Offset, TableRead> reader;
    private final IntUnaryOperator passedOver;
    private TableRead read;
    private boolean retried;
    private int rows;

    Retried(Offset start, Function<Offset, TableRead> reader, IntUnaryOperator passedOver) {
        this.start = start;
        this.reader = reader;
        this.passedOver = passedOver;
        read = reader.apply(start);
    }

    @Override
    public boolean next() {
        try {
            boolean more = read.next();
            rows++;
            return more;
        } catch (ConnectorException failure) {
            if (retried) {
                throw failure;
            }
            retried = true;
            read = reader.apply(start);
            boolean more = true;
            for (int i = 0; more && i < passedOver.applyAsInt(rows); i++) {
                more = read.next();
            }
            return more;
        }
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
