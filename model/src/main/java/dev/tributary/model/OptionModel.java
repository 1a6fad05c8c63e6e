package dev.tributary.model;

import java.util.List;
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
 */
public record OptionModel(
        String name,
        String description,
        boolean required,
        @Nullable String defaultValue,
        @Nullable String pattern,
        List<String> allowed,
        boolean secret) {

    public OptionModel {
        allowed = List.copyOf(allowed);
    }
}
