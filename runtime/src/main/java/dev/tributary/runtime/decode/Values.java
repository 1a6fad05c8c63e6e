package dev.tributary.runtime.decode;

import dev.tributary.model.TimeFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Single values from JSON to Spark's internal form. Each method takes a parser at the value's first token and leaves it
 * at its last, gives null for JSON's {@code null}, and throws {@link DecodeException} for a value that the column cannot
 * hold exactly. Only what lies below a microsecond is cut off timestamps, since Spark has no place for it.
 */
public final class Values {
    private static final int FEW_ELEMENTS = 8;
    private static final long MICROS_A_DAY = 86_400_000_000L;

    /** A whole number; {@code 12.0} and {@code "12"} are, {@code 12.5} is not. */
    public static @Nullable Long int64(JsonParser json) {
        return Json.isNull(json) ? null : Long.valueOf(Numbers.int64(json));
    }

    /** A finite number, or a text that is one. */
    public static @Nullable Double float64(JsonParser json) {
        return Json.isNull(json) ? null : Double.valueOf(Numbers.float64(json));
    }

    /** A number, or a text that is one, that needs no rounding. */
    public static @Nullable Decimal decimal(JsonParser json, int precision, int scale) {
        return Json.isNull(json) ? null : Numbers.decimal(json, precision, scale);
    }

    /** {@code true} or {@code false}. */
    public static @Nullable Boolean bool(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw DecodeException.unexpected(json, "true or false");
        };
    }

    /** A text; a number or a boolean in the source's own characters. */
    public static @Nullable UTF8String text(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> Texts.utf8(json);
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                UTF8String.fromString(json.getString());
            default -> throw DecodeException.unexpected(json, "a text");
        };
    }

    /** A point in time, in microseconds since 1970-01-01T00:00:00Z. */
    public static @Nullable Long timestamp(JsonParser json, TimeFormat format) {
        if (format instanceof TimeFormat.IsoInstant && json instanceof Utf8Parser buffered) {
            long micros = buffered.takeIsoMicros();
            if (micros != IsoTimes.NONE) {
                return micros;
            }
        }
        String expected = "a point in time";
        String text = scalar(json, expected);
        if (text == null) {
            return null;
        }
        try {
            return micros(format.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            throw DecodeException.unexpected(json, expected, e);
        }
    }

    /** A date and time without a zone, in microseconds since 1970-01-01T00:00:00. */
    public static @Nullable Long localTimestamp(JsonParser json) {
        String expected = "a date and time without a zone, such as 2026-01-31T12:00:00,";
        String text = string(json, expected);
        if (text == null) {
            return null;
        }
        try {
            return micros(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | ArithmeticException e) {
            throw DecodeException.unexpected(json, expected, e);
        }
    }

    /** A date and time without a zone, in a format of its own that is taken as if it were UTC. */
    public static @Nullable Long localTimestamp(JsonParser json, TimeFormat format) {
        return timestamp(json, format);
    }

    /** A date in a format of its own, of which the time must be midnight in UTC; in days since 1970-01-01. */
    public static @Nullable Integer date(JsonParser json, TimeFormat format) {
        Long micros = timestamp(json, format);
        if (micros == null) {
            return null;
        }
        if (micros % MICROS_A_DAY != 0) {
            throw DecodeException.unexpected(json, "a date, whose time is midnight in UTC");
        }
        return Math.toIntExact(micros / MICROS_A_DAY);
    }

    /** A date, in days since 1970-01-01. */
    public static @Nullable Integer date(JsonParser json) {
        if (json instanceof Utf8Parser buffered) {
            long days = buffered.takeIsoDays();
            if (days != IsoTimes.NONE) {
                return (int) days;
            }
        }
        String expected = "a date such as 2026-01-31";
        String text = string(json, expected);
        if (text == null) {
            return null;
        }
        try {
            return Math.toIntExact(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException | ArithmeticException e) {
            throw DecodeException.unexpected(json, expected, e);
        }
    }

    /** Bytes from a Base64 text (RFC 4648, section 4). */
    public static byte @Nullable [] binary(JsonParser json) {
        String expected = "a Base64 text";
        String text = string(json, expected);
        if (text == null) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw DecodeException.unexpected(json, expected, e);
        }
    }

    /** Any JSON. */
    public static @Nullable VariantVal variant(JsonParser json) {
        return Json.isNull(json) ? null : Variants.decode(json);
    }

    /** An array; its elements can be null. */
    public static @Nullable ArrayData array(JsonParser json, ElementDecoder elements) {
        if (Json.isNull(json)) {
            return null;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw DecodeException.unexpected(json, "an array");
        }
        @Nullable Object[] values = new @Nullable Object[FEW_ELEMENTS];
        int size = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = elements.decode(json);
        }
        return new GenericArrayData(Arrays.copyOf(values, size));
    }

    /** A map from an object's names to its values, which can be null; of a name that comes twice, the last value. */
    public static @Nullable MapData map(JsonParser json, ElementDecoder values) {
        if (Json.isNull(json)) {
            return null;
        }
        Json.requireObject(json);
        Map<UTF8String, @Nullable Object> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            UTF8String key = Texts.utf8(json, json.currentName());
            json.nextToken();
            entries.put(key, values.decode(json));
        }
        return map(entries);
    }

    /** A map of these entries. */
    static MapData map(Map<UTF8String, @Nullable Object> entries) {
        return new ArrayBasedMapData(
                new GenericArrayData(entries.keySet().toArray()),
                new GenericArrayData(entries.values().toArray()));
    }

    /** Microseconds since 1970-01-01T00:00:00Z, cut towards the past. */
    private static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), Math.floorDiv(instant.getNano(), 1_000));
    }

    private static @Nullable String scalar(JsonParser json, String expected) {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
            case VALUE_NULL -> null;
            default -> throw DecodeException.unexpected(json, expected);
        };
    }

    private static @Nullable String string(JsonParser json, String expected) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_NULL -> null;
            default -> throw DecodeException.unexpected(json, expected);
        };
    }

    private Values() {}
}
