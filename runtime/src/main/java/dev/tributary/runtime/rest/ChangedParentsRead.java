package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads all rows of each parent that changed since an offset. The offset is the parent's own, whatever it consists of: it
 * says up to where changes of parents were followed.
 */
final class ChangedParentsRead extends RestRead {
    private final TableRead parents;
    private final ScopedRows rows;

    /**
     * A read of what belongs to a parent's rows.
     *
     * @param parents the parent's rows from the offset on
     * @param columns how the columns that are needed are read out of them
     */
    ChangedParentsRead(Read read, TableRead parents, Map<ParentColumn, ColumnPath> columns) {
        this.parents = parents;
        this.rows = new ScopedRows(
                read,
                new Scopes(read, Optional.of(new Changed(parents, columns))),
                scope -> List.of(new Ask(CursorBounds.NONE, Optional.empty())));
    }

    @Override
    @Nullable
    InternalRow advance() {
        return rows.next();
    }

    @Override
    Offset position() {
        return parents.end();
    }

    @Override
    public void close() {
        rows.close();
    }

    /** A parent's changed rows as scopes; the read of them makes its requests when it must. */
    private record Changed(TableRead rows, Map<ParentColumn, ColumnPath> columns) implements Scopes.Parents {
        @Override
        public Optional<Instant> open() {
            return Optional.empty();
        }

        @Override
        public @Nullable Scope next() {
            return rows.next() ? Scope.NONE.withValues(ParentRows.values(rows.row(), columns)) : null;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
