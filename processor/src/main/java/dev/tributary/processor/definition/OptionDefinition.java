package dev.tributary.processor.definition;

import java.util.List;
import java.util.Optional;

/**
 * An option as it is declared.
 *
 * @param name its name
 * @param description what it is for, empty where nobody said
 * @param required whether it must be given
 * @param defaultValue the value when none is given
 * @param pattern a regular expression
 * @param allowed the values that are allowed, empty for any
 * @param secret whether the value must never be shown
 * @param each whether a request is made for each of its elements
 * @param kind what the parameter that it fills can carry
 */
public record OptionDefinition(
        Located<String> name,
        String description,
        boolean required,
        Optional<Located<String>> defaultValue,
        Optional<Located<String>> pattern,
        List<String> allowed,
        boolean secret,
        boolean each,
        ParameterDefinition.Kind kind) {

    public OptionDefinition {
        allowed = List.copyOf(allowed);
    }

    /** Whether nothing is said but the name. */
    public boolean isBare() {
        return required
                && description.isEmpty()
                && defaultValue.isEmpty()
                && pattern.isEmpty()
                && allowed.isEmpty()
                && !each;
    }

    /** Whether a request can lack its value. */
    public boolean canBeAbsent() {
        return !required && defaultValue.isEmpty();
    }
}
