package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;

/** What is made of a value on the wire before it is the column's. */
public sealed interface ConversionDefinition {

    /** The annotation. */
    Origin origin();

    /** {@code @Capture}. */
    record Capture(Located<String> pattern, Origin origin) implements ConversionDefinition {}

    /** {@code @Pairs}. */
    record Pairs(String name, String value, Origin origin) implements ConversionDefinition {}
}
