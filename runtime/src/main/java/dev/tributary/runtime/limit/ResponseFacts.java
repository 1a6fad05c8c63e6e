package dev.tributary.runtime.limit;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a response says.
 *
 * @param received when it came, by this machine's clock
 * @param date when it was sent, by the source's
 * @param text the text at a place: a header, or {@code /a/b} in the body
 */
public record ResponseFacts(Instant received, Optional<Instant> date, Function<String, Optional<String>> text) {}
