package dev.tributary.model;

import org.jspecify.annotations.Nullable;

/**
 * What a source calls the type of a column.
 *
 * @param wire the source's word
 * @param type what it means
 * @param encoding how such values are written, null where they are as JSON has them
 */
public record TypeMappingModel(
        String wire, ColumnType type, @Nullable Encoding encoding) {

    /** A word for values that are written as JSON has them. */
    public TypeMappingModel(String wire, ColumnType type) {
        this(wire, type, null);
    }
}
