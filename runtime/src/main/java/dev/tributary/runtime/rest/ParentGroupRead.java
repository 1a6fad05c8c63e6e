package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Reads the children of some parents whole; its end says nothing, as it is a part of a read. */
final class ParentGroupRead extends RestRead {
    private static final List<Ask> WHOLE = List.of(new Ask(CursorBounds.NONE, Optional.empty()));

    private final ScopedRows rows;
    private final Scopes scopes;
    private boolean opened;

    ParentGroupRead(Read read, Scopes scopes) {
        this.scopes = scopes;
        this.rows = new ScopedRows(read, scopes, scope -> WHOLE);
    }

    @Override
    @Nullable
    InternalRow advance() {
        if (!opened) {
            opened = true;
            scopes.open();
        }
        return rows.next();
    }

    @Override
    Offset position() {
        return Offset.START;
    }

    @Override
    public void close() {
        rows.close();
    }
}
