package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * {@code @OnError}.
 *
 * @param statuses the HTTP statuses
 * @param at a place in the response
 * @param matching a regular expression
 * @param action {@code FAIL}, {@code RETRY}, {@code SKIP}, {@code EMPTY} or {@code UNAUTHORIZED}
 * @param message a template of places in the body
 * @param origin the annotation
 */
public record ErrorDefinition(
        List<Located<Integer>> statuses,
        Optional<Located<String>> at,
        Optional<Located<String>> matching,
        Located<String> action,
        Optional<Located<String>> message,
        Origin origin) {

    public ErrorDefinition {
        statuses = List.copyOf(statuses);
    }
}
