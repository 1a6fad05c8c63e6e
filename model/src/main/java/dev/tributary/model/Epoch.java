package dev.tributary.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Exact arithmetic on counts since 1970-01-01T00:00:00Z. */
final class Epoch {
    /** More digits than any instant has; numbers such as 1e999999999 would take all memory to spell out. */
    private static final int MAX_DIGITS = 40;

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000L);

    static Instant parse(String text, ChronoUnit unit) {
        if (text.length() > MAX_DIGITS) {
            throw new DateTimeException("not a count since the epoch: more than 40 characters");
        }
        try {
            BigDecimal count = new BigDecimal(text);
            if (Math.abs((long) count.scale()) > MAX_DIGITS) {
                throw new DateTimeException("not a count since the epoch: " + text);
            }
            BigInteger nanos = count.multiply(
                            BigDecimal.valueOf(unit.getDuration().toNanos()))
                    .setScale(0, RoundingMode.FLOOR)
                    .toBigInteger();
            BigInteger[] parts = nanos.divideAndRemainder(NANOS);
            return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DateTimeException("not a count since the epoch: " + text, e);
        }
    }

    private Epoch() {}
}
