package dev.tributary.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;
import org.jspecify.annotations.Nullable;

/**
 * Goes through rows value by value, down into structs, arrays and maps, and notes what does not fit the types, what is
 * null and must not be, and which columns have a value. Places are paths such as {@code labels[].name}.
 */
final class ValueInspector {
    private final Set<String> misfits = new LinkedHashSet<>();
    private final Set<String> wrongNulls = new LinkedHashSet<>();
    private final Set<String> populated = new LinkedHashSet<>();

    /** Looks at rows. */
    static ValueInspector of(List<InternalRow> rows, StructType schema) {
        ValueInspector inspector = new ValueInspector();
        rows.forEach(row -> inspector.struct("", row, schema));
        return inspector;
    }

    /** Values that do not fit their column's type. */
    List<String> misfits() {
        return List.copyOf(misfits);
    }

    /** Places that are never null by the schema, and are. */
    List<String> wrongNulls() {
        return List.copyOf(wrongNulls);
    }

    /** Columns of the schema, nested ones too, that no row has a value for. */
    List<String> neverPopulated(StructType schema) {
        List<String> missing = new ArrayList<>();
        paths("", schema, missing);
        missing.removeAll(populated);
        return missing;
    }

    private static void paths(String place, DataType type, List<String> into) {
        if (!place.isEmpty()) {
            into.add(place);
        }
        if (type instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                paths(place.isEmpty() ? field.name() : place + "." + field.name(), field.dataType(), into);
            }
        } else if (type instanceof ArrayType array) {
            paths(place + "[]", array.elementType(), into);
        } else if (type instanceof MapType map) {
            paths(place + "{}", map.valueType(), into);
        }
    }

    private void struct(String place, InternalRow row, StructType type) {
        StructField[] fields = type.fields();
        if (row.numFields() != fields.length) {
            misfits.add((place.isEmpty() ? "the row" : place) + " has " + row.numFields() + " fields, its type has "
                    + fields.length);
            return;
        }
        for (int i = 0; i < fields.length; i++) {
            String path = place.isEmpty() ? fields[i].name() : place + "." + fields[i].name();
            Object value = row.isNullAt(i) ? null : row.get(i, fields[i].dataType());
            value(path, value, fields[i].dataType(), fields[i].nullable());
        }
    }

    private void value(String place, @Nullable Object value, DataType type, boolean nullable) {
        if (value == null) {
            if (!nullable) {
                wrongNulls.add(place + " is null");
            }
            return;
        }
        populated.add(place);
        if (!fits(value, type)) {
            misfits.add(place + " of type " + type.simpleString() + " holds a "
                    + value.getClass().getSimpleName() + detail(value));
        } else if (type instanceof StructType struct) {
            struct(place, (InternalRow) value, struct);
        } else if (type instanceof ArrayType array) {
            elements(place + "[]", (ArrayData) value, array.elementType(), array.containsNull());
        } else if (type instanceof MapType map) {
            MapData entries = (MapData) value;
            elements(place + "{key}", entries.keyArray(), map.keyType(), false);
            elements(place + "{}", entries.valueArray(), map.valueType(), map.valueContainsNull());
        }
    }

    private void elements(String place, ArrayData array, DataType type, boolean nullable) {
        for (int i = 0; i < array.numElements(); i++) {
            value(place, array.isNullAt(i) ? null : array.get(i, type), type, nullable);
        }
    }

    private static boolean fits(Object value, DataType type) {
        if (type instanceof DecimalType decimal) {
            return value instanceof Decimal number
                    && number.scale() == decimal.scale()
                    && number.toJavaBigDecimal().precision() <= decimal.precision();
        }
        if (type instanceof StringType) {
            return value instanceof UTF8String text && text.isValid();
        }
        return expectedClass(type).isInstance(value);
    }

    /** The class that Spark's rows hold values of a type in. */
    private static Class<?> expectedClass(DataType type) {
        if (type instanceof LongType || type instanceof TimestampType || type instanceof TimestampNTZType) {
            return Long.class;
        }
        if (type instanceof IntegerType || type instanceof DateType) {
            return Integer.class;
        }
        if (type instanceof DoubleType) {
            return Double.class;
        }
        if (type instanceof FloatType) {
            return Float.class;
        }
        if (type instanceof BooleanType) {
            return Boolean.class;
        }
        if (type instanceof BinaryType) {
            return byte[].class;
        }
        if (type instanceof StructType) {
            return InternalRow.class;
        }
        if (type instanceof ArrayType) {
            return ArrayData.class;
        }
        if (type instanceof MapType) {
            return MapData.class;
        }
        if (type instanceof VariantType) {
            return VariantVal.class;
        }
        throw new IllegalArgumentException(
                "No connector has columns of type " + type.simpleString() + "; see the row types in the documentation");
    }

    private static String detail(Object value) {
        return value instanceof Decimal number ? " (" + number.precision() + "," + number.scale() + ")" : "";
    }
}
