package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;

/**
 * {@code @Deleted}.
 *
 * @param when the values that mean deleted
 * @param origin the annotation
 */
public record DeletedDefinition(List<Located<String>> when, Origin origin) {

    public DeletedDefinition {
        when = List.copyOf(when);
    }
}
