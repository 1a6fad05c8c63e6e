package dev.tributary.processor.validation;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/** Places in bodies and in rows, which are JSON Pointers (RFC 6901). */
final class Pointers {

    /** Whether a text is a pointer; reported if it is none. */
    static boolean check(Located<String> pointer, Report report) {
        Optional<String> problem = problem(pointer.value());
        problem.ifPresent(why -> report.add(Rule.POINTER, pointer.origin(), pointer.value(), why));
        return problem.isEmpty();
    }

    /** What keeps a text from being a pointer. */
    static Optional<String> problem(String text) {
        try {
            JsonPlace.of(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Pointers() {}
}
