package dev.tributary.runtime.http;

import dev.tributary.runtime.limit.Limits;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a source's responses mean, and how often it may be asked.
 *
 * @param errors the declared errors
 * @param limits the declared limits
 * @param answers the statuses of responses that are read
 */
public record Terms(ErrorRules errors, Limits limits, Set<Integer> answers) {
    /** Nothing is declared. */
    public static final Terms NONE = new Terms(ErrorRules.NONE, Limits.NONE);

    public Terms {
        answers = Set.copyOf(answers);
    }

    /** Terms of a table, whose rows come with a status 200. */
    public Terms(ErrorRules errors, Limits limits) {
        this(errors, limits, Set.of(200));
    }

    /** The same for requests whose answer has one of these statuses. */
    public Terms answered(Set<Integer> others) {
        return new Terms(errors, limits, others);
    }

    /** The same for requests of which none may be passed over. */
    public Terms withoutSkips() {
        return new Terms(errors.withoutSkips(), limits, answers);
    }

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
