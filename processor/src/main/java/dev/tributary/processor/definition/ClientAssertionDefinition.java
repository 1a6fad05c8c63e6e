package dev.tributary.processor.definition;

import java.util.List;

/**
 * A JWT that proves who a client is.
 *
 * @param jwt the JWT
 * @param idle the members written beside it that say nothing then
 */
public record ClientAssertionDefinition(AuthDefinition.Jwt jwt, List<Located<String>> idle) {
    public ClientAssertionDefinition {
        idle = List.copyOf(idle);
    }
}
