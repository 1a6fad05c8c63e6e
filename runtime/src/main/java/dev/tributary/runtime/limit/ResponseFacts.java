package dev.tributary.runtime.limit;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a response says.
 *
 * @param received when it came, by this machine's clock
 * @param date when it was sent, by the source's
 * @param text the text at a place: a header, or {@code /a/b} in the body
 */
public record ResponseFacts(Instant received, Optional<Instant> date, Function<String, Optional<String>> text) {

    /** The text at a place, empty for no place. */
    Optional<String> at(@Nullable String place) {
        return place == null ? Optional.empty() : text.apply(place);
    }
}
