package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;

/**
 * {@code @WireFormat}.
 *
 * @param wire the name of the {@code Wire} constant
 * @param pattern a pattern of {@code DateTimeFormatter}
 * @param zone the name of a zone
 * @param origin the annotation
 */
public record WireFormatDefinition(
        Located<String> wire, Optional<Located<String>> pattern, Optional<Located<String>> zone, Origin origin) {}
