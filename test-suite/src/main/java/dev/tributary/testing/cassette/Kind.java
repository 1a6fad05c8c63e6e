package dev.tributary.testing.cassette;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value is that must not be in a cassette, and what stands there in its place: something of the same form. */
enum Kind {
    /** A secret that a source gave. Base64, so that it can be decoded where a column does so. */
    SECRET("secret\\d{6}|\\*\\*\\*") {
        @Override
        String substitute(String original, int number) {
            return String.format(Locale.ROOT, "secret%06d", number);
        }
    },

    /** The name of a person. */
    NAME("name-\\d+") {
        @Override
        String substitute(String original, int number) {
            return "name-" + number;
        }
    },

    /** An e-mail address. */
    EMAIL("person\\d+@example\\.com") {
        @Override
        String substitute(String original, int number) {
            return "person" + number + "@example.com";
        }
    },

    /** The number of a telephone, a passport, an account: as long as it was, with the same signs between. */
    NUMBER("\\W*0\\W*[0X][0X\\W]*\\d{0,4}") {
        @Override
        String substitute(String original, int number) {
            int places =
                    (int) original.chars().filter(Character::isLetterOrDigit).count();
            String digits = String.format(Locale.ROOT, "%0" + Math.max(1, places) + "d", number);
            int at = digits.length() - places;
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < original.length(); i++) {
                char each = original.charAt(i);
                boolean counts = Character.isLetterOrDigit(each);
                char digit = counts ? digits.charAt(at++) : each;
                out.append(Character.isLetter(each) && digit == '0' ? 'X' : digit);
            }
            return out.toString();
        }
    },

    /** Where somebody lives. */
    ADDRESS("address-\\d+") {
        @Override
        String substitute(String original, int number) {
            return "address-" + number;
        }
    },

    /** The address of a machine; from those that are for documents. */
    MACHINE("192\\.0\\.\\d+\\.\\d+|2001:db8::[0-9a-f]+") {
        @Override
        String substitute(String original, int number) {
            return original.indexOf(':') >= 0
                    ? "2001:db8::" + Integer.toHexString(number)
                    : "192.0." + (2 + number / 256) + "." + number % 256;
        }
    },

    /** A day in somebody's life; a day of long ago in its place. */
    DAY("190\\d-\\d\\d-\\d\\d.*|01([/.])01\\1190\\d") {
        @Override
        String substitute(String original, int number) {
            Matcher iso = ISO_DAY.matcher(original);
            if (iso.matches()) {
                return LocalDate.of(1900, 1, 1).plusDays(number) + iso.group(1);
            }
            Matcher other = OTHER_DAY.matcher(original);
            return other.matches()
                    ? "01" + other.group(1) + "01" + other.group(1) + (1900 + number % 10)
                    : NUMBER.substitute(original, number);
        }
    },

    /** Where something of a person is shown. */
    LINK("https://example\\.com/\\d+") {
        @Override
        String substitute(String original, int number) {
            return "https://example.com/" + number;
        }
    };

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(.*)");
    private static final Pattern OTHER_DAY = Pattern.compile("\\d{1,2}([/.])\\d{1,2}\\1\\d{4}");

    private final Pattern substitutes;

    Kind(String substitutes) {
        this.substitutes = Pattern.compile(substitutes);
    }

    /** What stands for the value of that number. */
    abstract String substitute(String original, int number);

    /** Whether a text stands for another one of this kind already. */
    boolean isMade(String text) {
        return substitutes.matcher(text).matches();
    }

    /** Whether a text stands for another already. */
    static boolean isSubstitute(String text) {
        for (Kind kind : values()) {
            if (kind.isMade(text)) {
                return true;
            }
        }
        return false;
    }
}
