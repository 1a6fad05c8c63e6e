package dev.tributary.runtime.http;

import java.util.Locale;
import java.util.Set;

/** What is to be read of a page that people see. One pass, whatever stands there. */
final class Markup {
    private static final Set<String> SILENT = Set.of("script", "style", "head");

    private final String page;
    private final String lower;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private Markup(String page) {
        this.page = page;
        this.lower = page.toLowerCase(Locale.ROOT);
    }

    /** The text without tags, and without what is no text; the page itself where it has none. */
    static String text(String page) {
        return new Markup(page).read();
    }

    private String read() {
        while (true) {
            int tag = page.indexOf('<', at);
            int end = tag < 0 ? -1 : page.indexOf('>', tag);
            if (end < 0) {
                return text.append(page, at, page.length()).toString();
            }
            text.append(page, at, tag).append(' ');
            at = end + 1;
            String name = name(tag + 1);
            if (SILENT.contains(name)) {
                int close = lower.indexOf("</" + name, at);
                at = close < 0 ? page.length() : close;
            }
        }
    }

    private String name(int from) {
        int to = from;
        while (to < lower.length() && Character.isLetterOrDigit(lower.charAt(to))) {
            to++;
        }
        return lower.substring(from, to);
    }
}
