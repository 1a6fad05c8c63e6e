package dev.tributary.runtime.decode;

/**
 * Times in the common forms of ISO 8601, read without a formatter. What is not of that form is left to the formatter, which
 * knows more forms, and says what is wrong.
 */
final class IsoTimes {
    /** No such time; lies beyond what microseconds reach. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MICRO_DIGITS = 6;
    private static final int NANO_DIGITS = 9;

    /** Microseconds since 1970-01-01T00:00:00Z of {@code 2026-01-31T12:00:00.123Z}, or with an offset such as {@code +01:00}. */
    static long micros(byte[] text, int from, int end) {
        // 19 for the date and the time, one for Z.
        if (end - from < 20 || text[from + 10] != 'T' || text[from + 13] != ':' || text[from + 16] != ':') {
            return NONE;
        }
        long days = days(text, from, from + 10);
        int hour = two(text, from + 11);
        int minute = two(text, from + 14);
        int second = two(text, from + 17);
        if (days == NONE || hour > 23 || minute > 59 || second > 59 || (hour | minute | second) < 0) {
            return NONE;
        }
        int at = from + 19;
        int micros = 0;
        if (text[at] == '.') {
            int first = ++at;
            for (; at < end && isDigit(text[at]); at++) {
                if (at - first < MICRO_DIGITS) {
                    micros = micros * 10 + (text[at] - '0');
                }
            }
            int digits = at - first;
            if (digits == 0 || digits > NANO_DIGITS) {
                return NONE;
            }
            for (int i = digits; i < MICRO_DIGITS; i++) {
                micros *= 10;
            }
        }
        int offset = offset(text, at, end);
        return offset == Integer.MIN_VALUE
                ? NONE
                : ((days * 24 + hour) * 60 + minute - offset) * 60_000_000L + second * 1_000_000L + micros;
    }

    /** In minutes; {@link Integer#MIN_VALUE} for another. */
    private static int offset(byte[] text, int at, int end) {
        if (end - at == 1 && text[at] == 'Z') {
            return 0;
        }
        if (end - at != 6 || text[at + 3] != ':' || (text[at] != '+' && text[at] != '-')) {
            return Integer.MIN_VALUE;
        }
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        if (hours > 17 || minutes > 59 || (hours | minutes) < 0) {
            return Integer.MIN_VALUE;
        }
        return text[at] == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
    }

    /** Days since 1970-01-01 of {@code 2026-01-31}. */
    static long days(byte[] text, int from, int end) {
        if (end - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return NONE;
        }
        int century = two(text, from);
        int ofCentury = two(text, from + 2);
        int month = two(text, from + 5);
        int day = two(text, from + 8);
        if ((century | ofCentury) < 0 || month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        int year = century * 100 + ofCentury;
        return day > lengthOf(month, year) ? NONE : days(year, month, day);
    }

    private static int lengthOf(int month, int year) {
        if (month == 2) {
            return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** In years that begin in March, so that a leap day is their last. */
    private static int days(int year, int month, int day) {
        int shifted = month > 2 ? year : year - 1;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        int leaps = Math.floorDiv(shifted, 4) - Math.floorDiv(shifted, 100) + Math.floorDiv(shifted, 400);
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        return 365 * shifted + leaps + dayOfYear - 719_468;
    }

    /** Two digits; negative for something else. */
    private static int two(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private IsoTimes() {}
}
