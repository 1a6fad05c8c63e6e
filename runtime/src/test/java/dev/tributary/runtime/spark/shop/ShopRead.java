package dev.tributary.runtime.spark.shop;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;

/** Turns the shop's rows into Spark's. */
final class ShopRead implements TableRead {
    private final Shop shop;
    private final String table;
    private final List<Map<String, Object>> rows;
    private final StructType schema;
    private final Offset end;
    private int position = -1;

    ShopRead(Shop shop, String table, List<Map<String, Object>> rows, List<String> columns, Offset end) {
        StructType all = ShopSchemas.of(table).add(ReadOptions.DELETED, DataTypes.BooleanType);
        this.shop = shop;
        this.table = table;
        this.rows = rows;
        this.schema = new StructType(
                ShopConnector.columns(table, columns).stream().map(all::apply).toArray(StructField[]::new));
        this.end = end;
    }

    @Override
    public boolean next() {
        position++;
        shop.delivered(table, position);
        return position < rows.size();
    }

    @Override
    public InternalRow row() {
        return struct(rows.get(position), schema);
    }

    @Override
    public Offset end() {
        if (position < rows.size()) {
            throw new IllegalStateException("not drained");
        }
        return end;
    }

    @Override
    public void close() {}

    private static InternalRow struct(Map<?, ?> values, StructType schema) {
        Object[] fields = new Object[schema.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] =
                    value(values.get(schema.apply(i).name()), schema.apply(i).dataType());
        }
        return new GenericInternalRow(fields);
    }

    private static Object value(Object value, DataType type) {
        if (value != null && type instanceof VariantType) {
            return variant((String) value);
        }
        if (value instanceof Map<?, ?> map) {
            return struct(map, (StructType) type);
        }
        if (value instanceof List<?> list) {
            return new GenericArrayData(list.stream()
                    .map(element -> UTF8String.fromString((String) element))
                    .toArray());
        }
        if (value instanceof String text) {
            return UTF8String.fromString(text);
        }
        if (value instanceof Instant time) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, time);
        }
        return value instanceof BigDecimal number ? Decimal.apply(number, 10, 2) : value;
    }

    private static VariantVal variant(String json) {
        try {
            Variant variant = VariantBuilder.parseJson(json, false);
            return new VariantVal(variant.getValue(), variant.getMetadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
