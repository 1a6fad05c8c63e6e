package dev.tributary.runtime.decode;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.Decimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;

/** Numbers, exactly or not at all; a text that is a number in JSON's notation counts as one. */
final class Numbers {
    private static final int LONGEST = 1_000;
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
        String expected = "a decimal of at most " + precision + " digits, " + scale + " of them after the point";
        BigDecimal value = exact(json, expected);
        // Tested before scaling, which would write out the zeros of 1e999999.
        if (value.signum() != 0 && (long) value.precision() - value.scale() > precision - scale) {
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
        } catch (StreamReadException | ArithmeticException e) {
            throw DecodeException.unexpected(json, expected, e);
        }
    }

    private Numbers() {}
}
