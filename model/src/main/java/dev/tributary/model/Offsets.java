package dev.tributary.model;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spellings of times that {@code java.time} does not read as they are. */
final class Offsets {
    private static final Pattern DOT_NET = Pattern.compile("/Date\\((-?[0-9]{1,16})([+-][0-9]{4})?\\)/");
    private static final int WITHOUT_COLON = "+0100".length();
    private static final int HOURS = "+01".length();

    /** The text with a colon in its offset, if it ends in one without. */
    static String withColon(String text) {
        int length = text.length();
        if (isOffset(text, length - WITHOUT_COLON)) {
            return text.substring(0, length - 2) + ":" + text.substring(length - 2);
        }
        return isOffset(text, length - HOURS) && text.indexOf('T') < length - HOURS ? text + ":00" : text;
    }

    private static boolean isOffset(String text, int start) {
        if (start < 0 || (text.charAt(start) != '+' && text.charAt(start) != '-')) {
            return false;
        }
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The milliseconds of {@code /Date(1772366400000+0100)/}.
     *
     * @throws DateTimeException if the text is not of that form
     */
    static String millisOfDotNet(String text) {
        Matcher date = DOT_NET.matcher(text);
        if (!date.matches()) {
            throw new DateTimeException("not of the form /Date(1772366400000)/: " + text);
        }
        return date.group(1);
    }

    private Offsets() {}
}
