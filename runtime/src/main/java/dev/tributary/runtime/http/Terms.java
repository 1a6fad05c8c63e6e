package dev.tributary.runtime.http;

import dev.tributary.runtime.limit.Limits;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a source's responses mean, and how often it may be asked.
 *
 * @param errors the declared errors
 * @param limits the declared limits
 */
public record Terms(ErrorRules errors, Limits limits) {
    /** Nothing is declared. */
    public static final Terms NONE = new Terms(ErrorRules.NONE, Limits.NONE);

    /** The places of other bodies that errors and limits look at, as JSON Pointers. */
    List<String> placesInBody() {
        return Stream.concat(errors.placesInBody().stream(), limits.placesInBody().stream())
                .distinct()
                .toList();
    }

    /** The places of a success's body that errors and limits look at, as JSON Pointers. */
    public List<String> placesInSuccess() {
        return Stream.concat(errors.placesInSuccess().stream(), limits.placesInBody().stream())
                .distinct()
                .toList();
    }
}
