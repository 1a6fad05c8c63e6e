package dev.tributary.connection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Puts another value in place of one that stands in a YAML text, and leaves all else as it is written. */
final class YamlScalar {
    /** An anchor or a tag before the value. */
    private static final Pattern PROPERTIES = Pattern.compile("\\A(?:[&!]\\S*\\s+)*");

    private static final Pattern SPACE_BEHIND = Pattern.compile("\\s*\\z");

    /** What means a text without quotes wherever it stands, and nothing else to any reader of YAML. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./+=-]{5,}");

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    /** The text with another value for a scalar that was found in it. */
    static String replaced(String text, ScalarNode scalar, String value) {
        int from = index(text, scalar.getStartMark().orElseThrow());
        int to = index(text, scalar.getEndMark().orElseThrow());
        String written = text.substring(from, to);
        Matcher properties = PROPERTIES.matcher(written);
        String before = properties.find() ? properties.group() : "";
        Matcher space = SPACE_BEHIND.matcher(written);
        String behind = space.find() ? space.group() : "";
        return text.substring(0, from) + before + written(value, scalar.getScalarStyle()) + behind + text.substring(to);
    }

    /** Marks count code points. */
    private static int index(String text, Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private static String written(String value, ScalarStyle style) {
        if (style == ScalarStyle.PLAIN && PLAIN.matcher(value).matches()) {
            return value;
        }
        boolean isPrintable = value.chars().allMatch(c -> c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE);
        return isPrintable && style != ScalarStyle.DOUBLE_QUOTED ? "'" + value.replace("'", "''") + "'" : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return quoted.append('"').toString();
    }

    private YamlScalar() {}
}
