package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;

/** Where a parameter's value comes from. */
public sealed interface ValueDefinition {

    /** The annotation. */
    Origin origin();

    /** {@code @TableOption}. */
    record Option(OptionDefinition option, Origin origin) implements ValueDefinition {}

    /** {@code @DiscoveredColumns}. */
    record DiscoveredColumns(String join, Origin origin) implements ValueDefinition {}

    /** {@code @CursorStart}. */
    record Start(Optional<Located<String>> initial, boolean exclusive, Origin origin) implements ValueDefinition {}

    /** {@code @CursorEnd}. */
    record End(boolean exclusive, Origin origin) implements ValueDefinition {}
}
