package dev.tributary.cli.rows;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VariantType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Spark's values as JSON: times in ISO 8601, those with a zone in UTC; bytes in Base64; maps and structs as objects, with
 * every field, null ones too.
 */
final class JsonValues {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** A row as an object on one line. */
    static String object(InternalRow row, StructType schema) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            struct(json, row, schema);
        }
        return text.toString();
    }

    /** A field of a row. */
    static String field(InternalRow row, int ordinal, DataType type) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            value(json, row, ordinal, type);
        }
        return text.toString();
    }

    private static void struct(JsonGenerator json, InternalRow row, StructType schema) {
        json.writeStartObject();
        StructField[] fields = schema.fields();
        for (int i = 0; i < fields.length; i++) {
            json.writeName(fields[i].name());
            value(json, row, i, fields[i].dataType());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, SpecializedGetters from, int i, DataType type) {
        if (from.isNullAt(i)) {
            json.writeNull();
        } else if (type instanceof LongType) {
            json.writeNumber(from.getLong(i));
        } else if (type instanceof DoubleType) {
            json.writeNumber(from.getDouble(i));
        } else if (type instanceof DecimalType decimal) {
            json.writeNumber(
                    from.getDecimal(i, decimal.precision(), decimal.scale()).toJavaBigDecimal());
        } else if (type instanceof BooleanType) {
            json.writeBoolean(from.getBoolean(i));
        } else if (type instanceof StringType) {
            json.writeString(from.getUTF8String(i).toString());
        } else if (type instanceof TimestampType) {
            json.writeString(instant(from.getLong(i)).toString());
        } else if (type instanceof TimestampNTZType) {
            json.writeString(LocalDateTime.ofInstant(instant(from.getLong(i)), ZoneOffset.UTC)
                    .toString());
        } else if (type instanceof DateType) {
            json.writeString(LocalDate.ofEpochDay(from.getInt(i)).toString());
        } else if (type instanceof BinaryType) {
            json.writeBinary(from.getBinary(i));
        } else if (type instanceof VariantType) {
            json.writeRawValue(from.getVariant(i).toJson(ZoneOffset.UTC));
        } else if (type instanceof StructType struct) {
            struct(json, from.getStruct(i, struct.length()), struct);
        } else if (type instanceof ArrayType array) {
            array(json, from.getArray(i), array.elementType());
        } else if (type instanceof MapType map) {
            map(json, from.getMap(i), map.valueType());
        } else {
            throw new IllegalArgumentException("Connectors have no columns of type " + type.sql());
        }
    }

    private static void array(JsonGenerator json, ArrayData array, DataType element) {
        json.writeStartArray();
        for (int i = 0; i < array.numElements(); i++) {
            value(json, array, i, element);
        }
        json.writeEndArray();
    }

    private static void map(JsonGenerator json, MapData map, DataType type) {
        json.writeStartObject();
        for (int i = 0; i < map.numElements(); i++) {
            json.writeName(map.keyArray().getUTF8String(i).toString());
            value(json, map.valueArray(), i, type);
        }
        json.writeEndObject();
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private JsonValues() {}
}
