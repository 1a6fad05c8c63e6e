package dev.tributary.runtime.decode;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Decodes the rows of one read; generated for each row type. Field numbers are positions in the list of columns that the
 * subclass gives, which is also the order of the names it matches.
 */
public abstract class RowDecoder {
    private final int[] slots;
    private final @Nullable Object[] template;
    private final StructField[] wanted;

    /** @param columns the columns that are fields of the JSON object, by field number */
    protected RowDecoder(DecodeContext context, String... columns) {
        List<String> names = context.columns();
        slots = new int[columns.length];
        for (int field = 0; field < columns.length; field++) {
            slots[field] = names.indexOf(columns[field]);
        }
        template = new @Nullable Object[names.size()];
        wanted = new StructField[names.size()];
        for (int slot = 0; slot < wanted.length; slot++) {
            template[slot] = context.constants().get(names.get(slot));
            wanted[slot] = context.schema().apply(names.get(slot));
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
        return template.clone();
    }

    /** Where a field goes in the row; negative if it is not wanted, or if the number stands for no field. */
    protected final int slot(int field) {
        return field < 0 ? field : slots[field];
    }

    /** The finished row, with a value in every column that is never null. */
    protected final InternalRow finish(JsonParser json, @Nullable Object[] row) {
        for (int slot = 0; slot < row.length; slot++) {
            if (row[slot] == null && !wanted[slot].nullable()) {
                throw DecodeException.missing(json, wanted[slot].name());
            }
        }
        return new GenericInternalRow(row);
    }
}
