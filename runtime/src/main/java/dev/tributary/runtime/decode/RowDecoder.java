package dev.tributary.runtime.decode;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Decodes the rows of one read; generated for each row type. Field numbers are positions in the list of columns that the
 * subclass gives, which is also the order of the names it matches.
 */
public abstract class RowDecoder {
    private final DecodeContext context;
    private final int[] slots;

    /** @param columns the columns that are fields of the JSON object, by field number */
    protected RowDecoder(DecodeContext context, String... columns) {
        this.context = context;
        this.slots = new int[columns.length];
        for (int field = 0; field < columns.length; field++) {
            slots[field] = context.columns().indexOf(columns[field]);
        }
    }

    /**
     * Decodes a row.
     *
     * @param json at the row's {@code START_OBJECT}; left at its {@code END_OBJECT}
     * @throws DecodeException if a value does not fit its column, or a column that is never null has none
     */
    public abstract InternalRow decode(JsonParser json);

    /** The fields of a new row, those from options filled in. */
    protected final @Nullable Object[] newRow() {
        throw new UnsupportedOperationException();
    }

    /** Where a field goes in the row; negative if it is not wanted, or if the number stands for no field. */
    protected final int slot(int field) {
        return field < 0 ? field : slots[field];
    }

    /** The finished row. */
    protected final InternalRow finish(JsonParser json, @Nullable Object[] row) {
        return new GenericInternalRow(row);
    }
}
