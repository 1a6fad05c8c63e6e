package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BasePredicate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.Predicate;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The rows of a read for which a condition holds, without the columns that only the condition needs. */
final class FilteredRead implements TableRead {
    private final TableRead read;
    private final BasePredicate condition;
    private final DataType[] types;
    private final int wanted;
    private final int flag;

    /**
     * Filters a read.
     *
     * @param columns those of the read's rows, in their order
     * @param wanted how many of them are handed out, the first ones
     * @param flag which of them says that a row was deleted, whereupon it is handed out in any case; negative for none
     */
    FilteredRead(TableRead read, Expression condition, List<Attribute> columns, int wanted, int flag) {
        this.read = read;
        this.condition = Predicate.create(
                condition, CollectionConverters.asScala(columns).toSeq());
        this.condition.initialize(0);
        this.types = columns.stream().map(Attribute::dataType).toArray(DataType[]::new);
        this.wanted = wanted;
        this.flag = flag;
    }

    @Override
    public boolean next() {
        while (read.next()) {
            InternalRow row = read.row();
            if ((flag >= 0 && row.getBoolean(flag)) || condition.eval(row)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public InternalRow row() {
        InternalRow row = read.row();
        if (wanted == types.length) {
            return row;
        }
        @Nullable Object[] values = new @Nullable Object[wanted];
        for (int i = 0; i < wanted; i++) {
            values[i] = row.isNullAt(i) ? null : row.get(i, types[i]);
        }
        return new GenericInternalRow(values);
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
