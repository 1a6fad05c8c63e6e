package dev.tributary.runtime.decode;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.apache.spark.types.variant.Variant;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.types.variant.VariantSizeLimitException;
import org.apache.spark.types.variant.VariantUtil;
import org.apache.spark.unsafe.types.VariantVal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/**
 * Any JSON as Spark's variant. Numbers that fit neither 64 bits nor a decimal of 38 digits become doubles, as Spark's own
 * {@code parse_json} has it.
 */
final class Variants {

    static VariantVal decode(JsonParser json) {
        VariantBuilder builder = new VariantBuilder(true);
        try {
            append(json, builder);
            Variant variant = builder.result();
            return new VariantVal(variant.getValue(), variant.getMetadata());
        } catch (VariantSizeLimitException e) {
            throw DecodeException.unexpected(json, "a value that Spark's variant can hold (16 MiB)", e);
        }
    }

    private static void append(JsonParser json, VariantBuilder builder) {
        switch (json.currentToken()) {
            case START_OBJECT -> appendObject(json, builder);
            case START_ARRAY -> appendArray(json, builder);
            case VALUE_STRING -> builder.appendString(Texts.checked(json, json.getString()));
            case VALUE_NUMBER_INT -> appendInteger(json, builder);
            case VALUE_NUMBER_FLOAT -> appendFraction(json, builder);
            case VALUE_TRUE -> builder.appendBoolean(true);
            case VALUE_FALSE -> builder.appendBoolean(false);
            case VALUE_NULL -> builder.appendNull();
            default -> throw DecodeException.unexpected(json, "a value");
        }
    }

    private static void appendObject(JsonParser json, VariantBuilder builder) {
        ArrayList<VariantBuilder.FieldEntry> fields = new ArrayList<>();
        int start = builder.getWritePos();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = Texts.checked(json, json.currentName());
            json.nextToken();
            fields.add(new VariantBuilder.FieldEntry(key, builder.addKey(key), builder.getWritePos() - start));
            append(json, builder);
        }
        builder.finishWritingObject(start, fields);
    }

    private static void appendArray(JsonParser json, VariantBuilder builder) {
        ArrayList<Integer> offsets = new ArrayList<>();
        int start = builder.getWritePos();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            offsets.add(builder.getWritePos() - start);
            append(json, builder);
        }
        builder.finishWritingArray(start, offsets);
    }

    private static void appendInteger(JsonParser json, VariantBuilder builder) {
        try {
            builder.appendLong(json.getLongValue());
        } catch (InputCoercionException e) {
            appendFraction(json, builder);
        }
    }

    private static void appendFraction(JsonParser json, VariantBuilder builder) {
        String digits = json.getString();
        boolean plain = digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
        BigDecimal decimal = plain ? json.getDecimalValue() : BigDecimal.ZERO;
        if (plain
                && decimal.precision() <= VariantUtil.MAX_DECIMAL16_PRECISION
                && decimal.scale() <= VariantUtil.MAX_DECIMAL16_PRECISION) {
            builder.appendDecimal(decimal);
            return;
        }
        double value = json.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw DecodeException.unexpected(json, "a number within the range of a 64-bit floating-point number");
        }
        builder.appendDouble(value);
    }

    private Variants() {}
}
