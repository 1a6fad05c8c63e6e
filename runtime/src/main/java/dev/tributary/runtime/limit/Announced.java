package dev.tributary.runtime.limit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers and times as responses announce them; what is garbled counts as not there. */
final class Announced {
    /** Seconds since 1970 of a day in 2001: less is a span, for no budget lasts so long. */
    private static final long FIRST_EPOCH_SECOND = 1_000_000_000L;

    private static final long FIRST_EPOCH_MILLI = FIRST_EPOCH_SECOND * 1000;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000);

    /**
     * A number of requests or points, cut to a whole one: as it stands, as what is left in {@code 32/40} of which 32 are
     * used, or as a {@code RateLimit} header has it.
     */
    static OptionalLong number(String text) {
        Optional<BigDecimal> number = decimal(text);
        if (number.isPresent()) {
            return OptionalLong.of(number.get().longValue());
        }
        int slash = text.indexOf('/');
        if (slash > 0) {
            Optional<BigDecimal> used = decimal(text.substring(0, slash));
            Optional<BigDecimal> size = decimal(text.substring(slash + 1));
            if (used.isPresent() && size.isPresent()) {
                return OptionalLong.of(
                        size.get().subtract(used.get()).max(BigDecimal.ZERO).longValue());
            }
        }
        return RateLimitField.parse(text)
                .map(field -> OptionalLong.of(field.remaining()))
                .orElseGet(OptionalLong::empty);
    }

    /** How much comes back each second, which is a number itself or stands at a place; more than nothing. */
    static OptionalDouble rate(@Nullable String numberOrPlace, ResponseFacts response) {
        return Optional.ofNullable(numberOrPlace)
                .flatMap(Announced::decimal)
                .or(() -> response.at(numberOrPlace).flatMap(Announced::decimal))
                .filter(rate -> rate.signum() > 0)
                .map(rate -> OptionalDouble.of(rate.doubleValue()))
                .orElseGet(OptionalDouble::empty);
    }

    /** How long after a response the time is that it names. */
    static Optional<Duration> until(String text, ResponseFacts response) {
        Optional<BigDecimal> number = decimal(text);
        if (number.isPresent() && number.get().longValue() < FIRST_EPOCH_SECOND) {
            return Optional.of(Duration.ofMillis(number.get().movePointRight(3).longValue()));
        }
        OptionalLong seconds =
                RateLimitField.parse(text).map(RateLimitField::seconds).orElse(OptionalLong.empty());
        if (seconds.isPresent()) {
            return Optional.of(Duration.ofSeconds(Math.min(seconds.getAsLong(), MOST.longValue())));
        }
        Optional<Instant> at = number.isPresent()
                ? Optional.of(
                        number.get().longValue() < FIRST_EPOCH_MILLI
                                ? Instant.ofEpochMilli(
                                        number.get().movePointRight(3).longValue())
                                : Instant.ofEpochMilli(number.get().longValue()))
                : instant(text.trim());
        // The source's own clock counts; its date is cut to seconds, so that the wait is rather too long.
        return at.map(time -> Duration.between(response.date().orElse(response.received()), time))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    private static Optional<BigDecimal> decimal(String text) {
        String digits = text.trim();
        if (digits.length() > 20 || !digits.matches("[0-9]+([.][0-9]+)?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits);
        return Optional.of(number.min(MOST));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notIso) {
            try {
                return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException notHttp) {
                return Optional.empty();
            }
        }
    }

    private Announced() {}
}
