package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Decoders of values, put together from their types. */
final class Interpreter {

    /** The decoder of a type's values. */
    static ElementDecoder of(ColumnType type) {
        if (type instanceof ColumnType.Struct struct) {
            return new StructDecoder(struct.fields());
        }
        if (type instanceof ColumnType.Timestamp timestamp) {
            return json -> Values.timestamp(json, timestamp.format());
        }
        if (type instanceof ColumnType.Decimal decimal) {
            return json -> Values.decimal(json, decimal.precision(), decimal.scale());
        }
        if (type instanceof ColumnType.Array array) {
            ElementDecoder elements = of(array.element());
            return json -> Values.array(json, elements);
        }
        if (type instanceof ColumnType.Map map) {
            ElementDecoder values = of(map.value());
            return json -> Values.map(json, values);
        }
        return simple(type);
    }

    private static ElementDecoder simple(ColumnType type) {
        if (type instanceof ColumnType.Int64) {
            return Values::int64;
        } else if (type instanceof ColumnType.Float64) {
            return Values::float64;
        } else if (type instanceof ColumnType.Bool) {
            return Values::bool;
        } else if (type instanceof ColumnType.Text) {
            return Values::text;
        } else if (type instanceof ColumnType.LocalTimestamp) {
            return Values::localTimestamp;
        } else if (type instanceof ColumnType.Date) {
            return Values::date;
        } else if (type instanceof ColumnType.Binary) {
            return Values::binary;
        }
        return Values::variant;
    }

    /** The columns that are fields of a JSON object. */
    static Stream<ColumnModel> fields(List<ColumnModel> columns) {
        return columns.stream().filter(column -> column.origin() instanceof ColumnModel.Field);
    }

    /** A matcher of {@link #fields} by their names on the wire. */
    static PropertyNameMatcher names(List<ColumnModel> columns) {
        return Json.names(fields(columns)
                .map(column -> ((ColumnModel.Field) column.origin()).wireName())
                .toArray(String[]::new));
    }

    /** Decodes an object; of fields that it has twice, the last counts. */
    private static final class StructDecoder implements ElementDecoder {
        private final List<ColumnModel> columns;
        private final PropertyNameMatcher names;
        private final ElementDecoder[] values;

        StructDecoder(List<ColumnModel> columns) {
            this.columns = columns;
            names = Interpreter.names(columns);
            values = columns.stream().map(column -> of(column.type())).toArray(ElementDecoder[]::new);
        }

        @Override
        public @Nullable InternalRow decode(JsonParser json) {
            if (Json.isNull(json)) {
                return null;
            }
            Json.requireObject(json);
            @Nullable Object[] row = new @Nullable Object[values.length];
            for (int field = Json.nextField(json, names); field != Json.END; field = Json.nextField(json, names)) {
                if (field < 0) {
                    json.skipChildren();
                } else {
                    row[field] = values[field].decode(json);
                }
            }
            for (int i = 0; i < row.length; i++) {
                if (!columns.get(i).nullable()) {
                    Json.requirePresent(json, row[i], columns.get(i).name());
                }
            }
            return new GenericInternalRow(row);
        }
    }

    private Interpreter() {}
}
