package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;

/**
 * {@code @FromParent}.
 *
 * @param column the column of the parent
 * @param table the table that has it, empty for the nearest
 * @param origin the annotation
 */
public record FromParentDefinition(Located<String> column, Optional<Located<String>> table, Origin origin) {}
