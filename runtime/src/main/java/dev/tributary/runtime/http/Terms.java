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
 * @param repetition which of its requests may be repeated
 */
public record Terms(ErrorRules errors, Limits limits, Set<Integer> answers, Repetition repetition) {
    /** Nothing is declared. */
    public static final Terms NONE = new Terms(ErrorRules.NONE, Limits.NONE);

    /** Which failed requests may be repeated. */
    public enum Repetition {
        /** All, since they read and change nothing. */
        ALWAYS,
        /** Those of which it is certain that the source has not done what they ask for. */
        WHERE_UNDONE
    }

    public Terms {
        answers = Set.copyOf(answers);
    }

    /** Terms of a table, whose rows come with a status 200. */
    public Terms(ErrorRules errors, Limits limits) {
        this(errors, limits, Set.of(200), Repetition.ALWAYS);
    }

    /** The same for requests whose answer has one of these statuses. */
    public Terms answered(Set<Integer> others) {
        return new Terms(errors, limits, others, repetition);
    }

    /** The same for requests of which none may be passed over. */
    public Terms withoutSkips() {
        return new Terms(errors.withoutSkips(), limits, answers, repetition);
    }

    /** The same for requests that are more than reads, such as a POST that begins something: it is not to be done twice. */
    public Terms doneOnce() {
        return new Terms(errors, limits, answers, Repetition.WHERE_UNDONE);
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
