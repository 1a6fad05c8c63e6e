package dev.tributary.cli.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads spans of time such as {@code 15m} and {@code 1h30m}. */
final class Every implements ITypeConverter<Duration> {
    private static final Pattern SPAN =
            Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?");

    @Override
    public Duration convert(String text) {
        Matcher span = SPAN.matcher(text);
        Duration duration = span.matches()
                ? Duration.ofDays(number(span, 1))
                        .plusHours(number(span, 2))
                        .plusMinutes(number(span, 3))
                        .plusSeconds(number(span, 4))
                : Duration.ZERO;
        if (duration.isZero()) {
            throw new TypeConversionException("`" + text + "` is no span of time such as 15m, 1h30m or 90s");
        }
        return duration;
    }

    private static long number(Matcher span, int group) {
        String digits = span.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
