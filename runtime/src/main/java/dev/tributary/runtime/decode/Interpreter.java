package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.TimeFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Decoders of values, put together from their types. */
final class Interpreter {
    /** Decoders that refuse what does not fit. */
    static final Interpreter STRICT = new Interpreter(Strays.REFUSED);

    private final Strays strays;

    /** @param strays what becomes of values that do not fit, each by itself: in a struct, an array or a map, or on its own */
    Interpreter(Strays strays) {
        this.strays = strays;
    }

    /** The decoder of a column's values; of one that takes what no other names, of a single field's. */
    ElementDecoder of(ColumnModel column) {
        Encoding encoding = column.encoding();
        if (encoding == null) {
            return of(
                    column.origin() instanceof ColumnModel.Rest && column.type() instanceof ColumnType.Map map
                            ? map.value()
                            : column.type());
        }
        // What is written otherwise than JSON has it fits as a whole or not at all.
        return strays.guard(STRICT.encoded(encoding, column));
    }

    private ElementDecoder encoded(Encoding encoding, ColumnModel column) {
        if (encoding instanceof Encoding.JsonAsText) {
            return Encoded::jsonAsText;
        }
        if (encoding instanceof Encoding.Flag flag) {
            return json -> Encoded.flag(json, flag);
        }
        if (encoding instanceof Encoding.Separated separated) {
            ElementDecoder elements = of(((ColumnType.Array) column.type()).element());
            return json -> Encoded.separated(json, separated.separator(), elements);
        }
        if (encoding instanceof Encoding.Pairs pairs) {
            ElementDecoder values = of(((ColumnType.Map) column.type()).value());
            return json -> Encoded.pairs(json, pairs.name(), pairs.value(), values);
        }
        ElementDecoder value = of(column.type());
        if (encoding instanceof Encoding.Captured captured) {
            Pattern pattern = Pattern.compile(captured.pattern());
            return json -> Encoded.captured(json, pattern, value);
        }
        return json -> Encoded.jsonInText(json, value);
    }

    /** The decoder of a type's values. */
    ElementDecoder of(ColumnType type) {
        return strays.guard(unguarded(type));
    }

    private ElementDecoder unguarded(ColumnType type) {
        if (type instanceof ColumnType.Struct struct) {
            return new StructDecoder(struct.fields(), this);
        }
        if (type instanceof ColumnType.Timestamp timestamp) {
            return json -> Values.timestamp(json, timestamp.format());
        }
        if (type instanceof ColumnType.LocalTimestamp local) {
            TimeFormat format = local.format();
            return format == null ? Values::localTimestamp : json -> Values.localTimestamp(json, format);
        }
        if (type instanceof ColumnType.Date date) {
            TimeFormat format = date.format();
            return format == null ? Values::date : json -> Values.date(json, format);
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
        } else if (type instanceof ColumnType.Binary) {
            return Values::binary;
        }
        return Values::variant;
    }

    /** The columns that a response fills, by their numbers: first those that are fields of a JSON object. */
    static List<ColumnModel> inOrder(List<ColumnModel> columns) {
        return Stream.concat(
                        fields(columns),
                        columns.stream()
                                .filter(column -> !(column.origin() instanceof ColumnModel.Field)
                                        && column.origin().isInResponse()))
                .toList();
    }

    /** The columns that are fields of a JSON object. */
    private static Stream<ColumnModel> fields(List<ColumnModel> columns) {
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
        private final int[] slots;
        private final OtherFields others;

        StructDecoder(List<ColumnModel> columns, Interpreter interpreter) {
            this.columns = columns;
            List<ColumnModel> inOrder = inOrder(columns);
            names = Interpreter.names(columns);
            values = inOrder.stream().map(interpreter::of).toArray(ElementDecoder[]::new);
            slots = inOrder.stream().mapToInt(columns::indexOf).toArray();
            others = new OtherFields((json, field) -> values[field].decode(json), interpreter.strays);
            for (int field = 0; field < slots.length; field++) {
                if (inOrder.get(field).origin() instanceof ColumnModel.At at) {
                    others.at(field, slots[field], at.path());
                } else if (inOrder.get(field).origin() instanceof ColumnModel.Rest) {
                    others.rest(field, slots[field]);
                }
            }
        }

        @Override
        public @Nullable InternalRow decode(JsonParser json) {
            if (Json.isNull(json)) {
                return null;
            }
            Json.requireObject(json);
            @Nullable Object[] row = new @Nullable Object[columns.size()];
            for (int field = Json.nextField(json, names); field != Json.END; field = Json.nextField(json, names)) {
                if (field < 0) {
                    others.read(json, row);
                } else {
                    row[slots[field]] = values[field].decode(json);
                }
            }
            others.finish(row);
            for (int i = 0; i < row.length; i++) {
                if (!columns.get(i).nullable()) {
                    Json.requirePresent(json, row[i], columns.get(i).name());
                }
            }
            return new GenericInternalRow(row);
        }
    }
}
