package dev.tributary.runtime.options;

import dev.tributary.model.Template;
import dev.tributary.runtime.error.OptionException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Templates of URLs that credentials go to: each value stays in the place that the template has for it. A value such as
 * {@code evil.example/} must not end the host that it is a part of.
 */
public final class UrlTemplate {
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");
    private static final Pattern NO_PATH = Pattern.compile("[\\\\?#@\\p{Cntrl}]");

    /**
     * The text with the options' values, empty where one of them has none. What stands at the very beginning of a template
     * gives the whole origin, so it can be any.
     *
     * @param source whose template it is
     * @throws OptionException if a value would lead to another host or to another path
     */
    public static Optional<String> expand(String source, String template, Options options) {
        StringBuilder before = new StringBuilder();
        for (Template.Part part : Template.parse(template).parts()) {
            if (part instanceof Template.Literal literal) {
                before.append(literal.text());
            } else if (part instanceof Template.Placeholder placeholder) {
                options.expand("{" + placeholder.name() + "}")
                        .ifPresent(value -> check(source, template, placeholder.name(), before, value));
                before.append('x');
            }
        }
        return options.expand(template);
    }

    private static void check(String source, String template, String name, CharSequence before, String value) {
        String text = before.toString();
        int authority = text.indexOf("://");
        boolean inHost = authority >= 0 && text.indexOf('/', authority + 3) < 0;
        if (inHost && !HOST.matcher(value).matches()) {
            throw wrong(source, template, name, "the host", "letters, digits, dots and hyphens only");
        }
        if (!inHost && !text.isEmpty() && (NO_PATH.matcher(value).find() || leadsUp(value))) {
            throw wrong(source, template, name, "the path", "no `?`, `#`, `@`, backslash or `..`");
        }
    }

    private static boolean leadsUp(String value) {
        return Stream.of(value.split("/", -1))
                .map(segment -> segment.replaceAll("(?i)%2e", "."))
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    private static OptionException wrong(String source, String template, String name, String place, String what) {
        return new OptionException(source + ", connection: option `" + Template.option(name) + "` is a part of " + place
                + " of " + template + ", where it can have " + what + " — correct it.");
    }

    private UrlTemplate() {}
}
