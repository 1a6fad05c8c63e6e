package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;

/**
 * A value and where it was written.
 *
 * @param value the value
 * @param origin where
 */
public record Located<T>(T value, Origin origin) {}
