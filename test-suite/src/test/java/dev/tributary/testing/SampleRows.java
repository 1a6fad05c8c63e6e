package dev.tributary.testing;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.runtime.error.ConnectorException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType$;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;
import org.jspecify.annotations.Nullable;

/** The plainest way from parsed JSON to Spark's rows. */
final class SampleRows {

    static StructType schema(List<ColumnModel> columns) {
        return new StructType(columns.stream()
                .map(column -> DataTypes.createStructField(column.name(), type(column.type()), column.nullable()))
                .toArray(StructField[]::new));
    }

    private static DataType type(ColumnType type) {
        if (type instanceof ColumnType.Decimal decimal) {
            return DataTypes.createDecimalType(decimal.precision(), decimal.scale());
        }
        if (type instanceof ColumnType.Array array) {
            return DataTypes.createArrayType(type(array.element()), true);
        }
        if (type instanceof ColumnType.Map map) {
            return DataTypes.createMapType(DataTypes.StringType, type(map.value()), true);
        }
        if (type instanceof ColumnType.Struct struct) {
            return schema(struct.fields());
        }
        return Map.of(
                        ColumnType.Int64.class, DataTypes.LongType,
                        ColumnType.Float64.class, DataTypes.DoubleType,
                        ColumnType.Bool.class, DataTypes.BooleanType,
                        ColumnType.Text.class, DataTypes.StringType,
                        ColumnType.Timestamp.class, DataTypes.TimestampType,
                        ColumnType.LocalTimestamp.class, DataTypes.TimestampNTZType,
                        ColumnType.Date.class, DataTypes.DateType,
                        ColumnType.Binary.class, DataTypes.BinaryType,
                        ColumnType.Variant.class, VariantType$.MODULE$)
                .get(type.getClass());
    }

    static InternalRow row(List<ColumnModel> columns, Map<?, ?> wire, Map<String, String> options) {
        return new GenericInternalRow(columns.stream()
                .map(column -> column.origin() instanceof ColumnModel.Field field
                        ? field(field.wireName(), column.type(), wire.get(field.wireName()))
                        : UTF8String.fromString(options.get(((ColumnModel.FromOption) column.origin()).option())))
                .toArray());
    }

    private static @Nullable Object field(String name, ColumnType type, @Nullable Object wire) {
        if (type instanceof ColumnType.Int64 && wire != null && !(wire instanceof Long)) {
            throw new ConnectorException("Field `" + name + "` is no whole number of 64 bits.");
        }
        return value(type, wire);
    }

    private static @Nullable Object value(ColumnType type, @Nullable Object wire) {
        if (wire == null) {
            return null;
        }
        if (type instanceof ColumnType.Struct struct) {
            return row(struct.fields(), (Map<?, ?>) wire, Map.of());
        }
        if (type instanceof ColumnType.Array array) {
            return new GenericArrayData(((List<?>) wire)
                    .stream().map(element -> value(array.element(), element)).toArray());
        }
        if (type instanceof ColumnType.Map map) {
            Map<?, ?> entries = (Map<?, ?>) wire;
            return new ArrayBasedMapData(
                    new GenericArrayData(entries.keySet().stream()
                            .map(key -> UTF8String.fromString(key.toString()))
                            .toArray()),
                    new GenericArrayData(entries.values().stream()
                            .map(entry -> value(map.value(), entry))
                            .toArray()));
        }
        return scalar(type, wire);
    }

    private static Object scalar(ColumnType type, Object wire) {
        if (type instanceof ColumnType.Text) {
            return UTF8String.fromString(wire.toString());
        }
        if (type instanceof ColumnType.Float64) {
            return ((Number) wire).doubleValue();
        }
        if (type instanceof ColumnType.Decimal decimal) {
            BigDecimal number = new BigDecimal(wire.toString()).setScale(decimal.scale(), RoundingMode.UNNECESSARY);
            return Decimal.apply(number, decimal.precision(), decimal.scale());
        }
        if (type instanceof ColumnType.Timestamp timestamp) {
            return micros(timestamp.format().parse(wire.toString()));
        }
        if (type instanceof ColumnType.LocalTimestamp) {
            return micros(LocalDateTime.parse(wire.toString()).toInstant(ZoneOffset.UTC));
        }
        if (type instanceof ColumnType.Date) {
            return (int) LocalDate.parse(wire.toString()).toEpochDay();
        }
        if (type instanceof ColumnType.Binary) {
            return Base64.getDecoder().decode(wire.toString().getBytes(StandardCharsets.US_ASCII));
        }
        if (type instanceof ColumnType.Variant) {
            VariantBuilder builder = new VariantBuilder(false);
            builder.appendString(wire.toString());
            Variant variant = builder.result();
            return new VariantVal(variant.getValue(), variant.getMetadata());
        }
        return wire;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private SampleRows() {}
}
