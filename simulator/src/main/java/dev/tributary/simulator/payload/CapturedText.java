package dev.tributary.simulator.payload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of which a pattern's group takes a value. */
final class CapturedText {
    private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\((?!\\?)[^()]*\\)");
    private static final Pattern OPTIONAL = Pattern.compile("\\(\\?:[^()]*\\)[*?]");
    private static final Pattern REPEATED = Pattern.compile("(?:\\\\?[^\\\\()|]|\\[[^\\]]*\\])[*?]");

    /**
     * The text.
     *
     * @throws IllegalArgumentException if the pattern is beyond what can be made up
     */
    static String of(String pattern, String value) {
        String alternative = pattern.split("\\|", -1)[0];
        String text = GROUP.matcher(alternative).replaceFirst(Matcher.quoteReplacement("\u0000"));
        text = OPTIONAL.matcher(text).replaceAll("");
        text = REPEATED.matcher(text).replaceAll("");
        text = text.replaceAll("\\\\(.)", "$1").replaceAll("^\\^|\\$$", "").replace("\u0000", value);
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.matches() || !value.equals(matcher.group(1))) {
            throw new IllegalArgumentException("No text is known of which `" + pattern + "` takes `" + value + "`");
        }
        return text;
    }

    private CapturedText() {}
}
