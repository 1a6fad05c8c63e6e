package dev.tributary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A text with <code>{name}</code> placeholders, such as {@code https://{subdomain}.example.com}. A name is that of an
 * option, or <code>{option.group}</code>: what a named group of the option's pattern matches.
 *
 * @param parts literal texts and names, in order
 */
public record Template(List<Part> parts) {

    /** A piece of a template. */
    public sealed interface Part {}

    /** Text that stands for itself. */
    public record Literal(String text) implements Part {}

    /** The place of a value. */
    public record Placeholder(String name) implements Part {}

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if a brace has no partner or a placeholder has no name; the message says which
     */
    public static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = text.indexOf('}', at);
            if (open < 0 && close < 0) {
                parts.add(new Literal(text.substring(at)));
                break;
            }
            if (open < 0 || close < open) {
                throw new IllegalArgumentException(close < 0 ? "`{` is never closed" : "`}` closes nothing");
            }
            if (open > at) {
                parts.add(new Literal(text.substring(at, open)));
            }
            String name = text.substring(open + 1, close);
            if (name.isEmpty() || name.indexOf('{') >= 0) {
                throw new IllegalArgumentException("`{" + name + "}` does not name an option");
            }
            parts.add(new Placeholder(name));
            at = close + 1;
        }
        return new Template(parts);
    }

    /** The placeholders' names in order of appearance, each once. */
    public List<String> names() {
        return parts.stream()
                .filter(Placeholder.class::isInstance)
                .map(part -> ((Placeholder) part).name())
                .distinct()
                .toList();
    }

    /** The options that the placeholders name, each once: {@code key} for both <code>{key}</code> and <code>{key.id}</code>. */
    public List<String> options() {
        return names().stream().map(Template::option).distinct().toList();
    }

    /** The option that a placeholder's name means: what stands before the dot. */
    public static String option(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The named group of the option's pattern that a placeholder's name means: what stands behind the dot. */
    public static Optional<String> group(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    }

    /** The text with each placeholder replaced by what {@code values} gives for its name. */
    public String expand(UnaryOperator<String> values) {
        return parts.stream()
                .map(part -> part instanceof Placeholder placeholder
                        ? values.apply(placeholder.name())
                        : ((Literal) part).text())
                .collect(Collectors.joining());
    }
}
