package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;

/** {@code @Decimal}. */
public record DecimalDefinition(Located<Integer> precision, Located<Integer> scale, Origin origin) {}
