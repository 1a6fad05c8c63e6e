package dev.tributary.document.words;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.List;

/** Column types by the names that Spark SQL has for them. */
public final class TypeNames {

    /** The type's name; a struct's fields are not among it. */
    public static String of(ColumnType type) {
        if (type instanceof ColumnType.Decimal decimal) {
            return "decimal(" + decimal.precision() + "," + decimal.scale() + ")";
        }
        if (type instanceof ColumnType.Array array) {
            return "array<" + of(array.element()) + ">";
        }
        if (type instanceof ColumnType.Map map) {
            return "map<string," + of(map.value()) + ">";
        }
        return simple(type);
    }

    private static String simple(ColumnType type) {
        if (type instanceof ColumnType.Int64) {
            return "bigint";
        } else if (type instanceof ColumnType.Float64) {
            return "double";
        } else if (type instanceof ColumnType.Bool) {
            return "boolean";
        } else if (type instanceof ColumnType.Text) {
            return "string";
        } else if (type instanceof ColumnType.Timestamp) {
            return "timestamp";
        } else if (type instanceof ColumnType.LocalTimestamp) {
            return "timestamp_ntz";
        } else if (type instanceof ColumnType.Date) {
            return "date";
        } else if (type instanceof ColumnType.Binary) {
            return "binary";
        } else if (type instanceof ColumnType.Struct || type instanceof ColumnType.Discovered) {
            return "struct";
        }
        return "variant";
    }

    /** The fields below a type, through arrays and maps; empty where there are none. */
    public static List<ColumnModel> fields(ColumnType type) {
        if (type instanceof ColumnType.Struct struct) {
            return struct.fields();
        } else if (type instanceof ColumnType.Array array) {
            return fields(array.element());
        } else if (type instanceof ColumnType.Map map) {
            return fields(map.value());
        }
        return List.of();
    }

    private TypeNames() {}
}
