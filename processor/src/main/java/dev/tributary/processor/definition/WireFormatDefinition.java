package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code @WireFormat}.
 *
 * @param wire the name of the {@code Wire} constant
 * @param pattern a pattern of {@code DateTimeFormatter}
 * @param zone the name of a zone
 * @param origin the annotation
 * @param others the formats that a value can be of instead
 */
public record WireFormatDefinition(
        Located<String> wire,
        Optional<Located<String>> pattern,
        Optional<Located<String>> zone,
        Origin origin,
        List<WireFormatDefinition> others) {

    public WireFormatDefinition {
        others = List.copyOf(others);
    }

    /** This format and the others. */
    public List<WireFormatDefinition> all() {
        List<WireFormatDefinition> all = new ArrayList<>();
        all.add(this);
        all.addAll(others);
        return all;
    }
}
