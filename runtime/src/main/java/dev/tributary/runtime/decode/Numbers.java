package dev.tributary.runtime.decode;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;

/** Numbers, exactly or not at all; a text that is a number in JSON's notation counts as one. */
final class Numbers {
    private static final int LONGEST = 1_000;

    /** Up to here every whole number is a double. */
    private static final long MOST_EXACT = 1L << 53;

    /** The powers of ten that are doubles. */
    private static final double[] TENS = new double[23];

    /** The powers of ten that are longs, and less than which a decimal is held as a long. */
    private static final long[] LONG_TENS = new long[19];

    static {
        long ten = 1;
        for (int i = 0; i < LONG_TENS.length; i++, ten *= 10) {
            LONG_TENS[i] = ten;
        }
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = Double.parseDouble("1e" + i);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,6})?");

    static long int64(JsonParser json) {
        try {
            return json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? json.getLongValue()
                    : exact(json, "a whole number").longValueExact();
        } catch (ArithmeticException | InputCoercionException e) {
            throw DecodeException.unexpected(json, "a whole number of at most 64 bits", e);
        }
    }

    static double float64(JsonParser json) {
        if (json instanceof Utf8Parser buffered && json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            long digits = buffered.digits();
            int fraction = buffered.fraction();
            // Both are doubles without rounding, so that their quotient is rounded once, as it should be.
            if (digits != 0 && digits >= -MOST_EXACT && digits <= MOST_EXACT && fraction < TENS.length) {
                return digits / TENS[fraction];
            }
        }
        double value = switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            default -> exact(json, "a number").doubleValue();
        };
        if (!Double.isFinite(value)) {
            throw DecodeException.unexpected(json, "a number within the range of a 64-bit floating-point number");
        }
        return value;
    }

    static Decimal decimal(JsonParser json, int precision, int scale) {
        Decimal few = json instanceof Utf8Parser buffered ? ofFewDigits(buffered, precision, scale) : null;
        return few != null ? few : ofAnyDigits(json, precision, scale);
    }

    /** A decimal that is a long without its point, as most are; null for another. */
    private static @Nullable Decimal ofFewDigits(Utf8Parser json, int precision, int scale) {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return null;
        }
        long digits = json.digits();
        int zeros = scale - json.fraction();
        if (zeros < 0 || zeros >= LONG_TENS.length || digits == Long.MIN_VALUE) {
            return null;
        }
        long bound = LONG_TENS[Math.min(precision, LONG_TENS.length - 1)] / LONG_TENS[zeros];
        return digits > -bound && digits < bound
                ? Decimal.createUnsafe(digits * LONG_TENS[zeros], precision, scale)
                : null;
    }

    private static Decimal ofAnyDigits(JsonParser json, int precision, int scale) {
        String expected = "a decimal of at most " + precision + " digits, " + scale + " of them after the point";
        BigDecimal value = exact(json, expected);
        // Tested before scaling, which would write out the zeros of 1e999999 and of 1e-999999.
        long wholeDigits = (long) value.precision() - value.scale();
        if (value.signum() != 0 && (wholeDigits > precision - scale || wholeDigits <= -scale)) {
            throw DecodeException.unexpected(json, expected);
        }
        try {
            return Decimal.apply(
                    value.signum() == 0 ? BigDecimal.ZERO.setScale(scale) : value.setScale(scale), precision, scale);
        } catch (ArithmeticException e) {
            throw DecodeException.unexpected(json, expected, e);
        }
    }

    private static BigDecimal exact(JsonParser json, String expected) {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json, expected);
            case VALUE_STRING -> {
                String text = json.getString();
                if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
                    throw DecodeException.unexpected(json, expected);
                }
                yield new BigDecimal(text);
            }
            default -> throw DecodeException.unexpected(json, expected);
        };
    }

    private static BigDecimal number(JsonParser json, String expected) {
        try {
            return json.getDecimalValue();
        } catch (StreamReadException | ArithmeticException | NumberFormatException e) {
            throw DecodeException.unexpected(json, expected, e);
        }
    }

    private Numbers() {}
}
