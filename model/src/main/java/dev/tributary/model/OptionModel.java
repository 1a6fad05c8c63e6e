package dev.tributary.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An option of a connection or of a table.
 *
 * @param name the option's name in snake_case; options are looked up without regard to case
 * @param description what it is for, empty where nobody said
 * @param required whether it must be given
 * @param defaultValue the value when none is given, null for none
 * @param pattern a regular expression that the whole value must match, null for none
 * @param allowed the values that are allowed, empty for any
 * @param secret whether the value must never be shown
 * @param each whether the value is a list, separated by commas, and a request is made for each of its elements
 * @param type what the value is
 * @param list whether there can be several, separated by commas
 */
public record OptionModel(
        String name,
        String description,
        boolean required,
        @Nullable String defaultValue,
        @Nullable String pattern,
        List<String> allowed,
        boolean secret,
        boolean each,
        OptionType type,
        boolean list) {

    public OptionModel {
        allowed = List.copyOf(allowed);
    }

    /** An option that is one text. */
    public OptionModel(
            String name,
            String description,
            boolean required,
            @Nullable String defaultValue,
            @Nullable String pattern,
            List<String> allowed,
            boolean secret) {
        this(name, description, required, defaultValue, pattern, allowed, secret, false, OptionType.TEXT, false);
    }

    /** The values that a text stands for: its elements where a request is made for each, otherwise the text itself. */
    public List<String> values(String text) {
        return each
                ? Stream.of(text.split(",", -1)).map(String::strip).distinct().toList()
                : List.of(text);
    }
}
