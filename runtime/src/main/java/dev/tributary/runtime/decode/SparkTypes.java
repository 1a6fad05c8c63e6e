package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark's types of columns, as generated schemas have them. */
public final class SparkTypes {

    /** The type of a column's values. */
    public static DataType of(ColumnType type) {
        if (type instanceof ColumnType.Decimal decimal) {
            return DataTypes.createDecimalType(decimal.precision(), decimal.scale());
        }
        if (type instanceof ColumnType.Array array) {
            return DataTypes.createArrayType(of(array.element()), true);
        }
        if (type instanceof ColumnType.Map map) {
            return DataTypes.createMapType(DataTypes.StringType, of(map.value()), true);
        }
        if (type instanceof ColumnType.Struct struct) {
            StructType fields = new StructType();
            for (ColumnModel field : struct.fields()) {
                fields = fields.add(field.name(), of(field.type()), field.nullable());
            }
            return fields;
        }
        return simple(type);
    }

    private static DataType simple(ColumnType type) {
        if (type instanceof ColumnType.Int64) {
            return DataTypes.LongType;
        } else if (type instanceof ColumnType.Float64) {
            return DataTypes.DoubleType;
        } else if (type instanceof ColumnType.Bool) {
            return DataTypes.BooleanType;
        } else if (type instanceof ColumnType.Text) {
            return DataTypes.StringType;
        } else if (type instanceof ColumnType.Timestamp) {
            return DataTypes.TimestampType;
        } else if (type instanceof ColumnType.LocalTimestamp) {
            return DataTypes.TimestampNTZType;
        } else if (type instanceof ColumnType.Date) {
            return DataTypes.DateType;
        } else if (type instanceof ColumnType.Binary) {
            return DataTypes.BinaryType;
        }
        return DataTypes.VariantType;
    }

    private SparkTypes() {}
}
