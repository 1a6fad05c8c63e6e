package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Decodes rows as the model says, without generated code: on any input it gives the row that the generated decoder gives,
 * or fails where that fails. Slower; for columns that nobody knew at compile time, and to test the generated decoders by.
 */
public final class InterpretedDecoder extends RowDecoder {
    private final PropertyNameMatcher names;
    private final ElementDecoder[] values;

    /** @param columns the table's columns */
    public InterpretedDecoder(DecodeContext context, List<ColumnModel> columns) {
        this(context, columns, Strays.REFUSED);
    }

    /** @param strays what becomes of values that do not fit, but for those of the context's steadfast columns */
    InterpretedDecoder(DecodeContext context, List<ColumnModel> columns, Strays strays) {
        this(context, columns, Interpreter.inOrder(columns), strays);
    }

    private InterpretedDecoder(
            DecodeContext context, List<ColumnModel> columns, List<ColumnModel> inOrder, Strays strays) {
        super(context, strays, inOrder.stream().map(ColumnModel::name).toArray(String[]::new));
        Interpreter tolerant = new Interpreter(strays);
        names = Interpreter.names(columns);
        values = inOrder.stream()
                .map(column -> column.type() instanceof ColumnType.Discovered
                        ? (ElementDecoder) this::discovered
                        : (context.steadfast().contains(column.name()) ? Interpreter.STRICT : tolerant).of(column))
                .toArray(ElementDecoder[]::new);
        for (int field = 0; field < values.length; field++) {
            if (inOrder.get(field).origin() instanceof ColumnModel.At at) {
                at(field, at.path());
            } else if (inOrder.get(field).isFlat()) {
                flat();
            } else if (inOrder.get(field).origin() instanceof ColumnModel.Rest) {
                rest(field);
            }
        }
    }

    @Override
    public InternalRow decode(JsonParser json) {
        @Nullable Object[] row = newRow();
        for (int field = Json.nextField(json, names); field != Json.END; field = Json.nextField(json, names)) {
            int slot = slot(field);
            if (slot < 0) {
                readOther(json, field, row);
            } else {
                row[slot] = values[field].decode(json);
            }
        }
        return finish(json, row);
    }

    @Override
    public @Nullable Object value(JsonParser json, int field) {
        return values[field].decode(json);
    }
}
