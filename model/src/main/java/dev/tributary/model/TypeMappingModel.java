package dev.tributary.model;

/**
 * What a source calls the type of a column.
 *
 * @param wire the source's word
 * @param type what it means
 */
public record TypeMappingModel(String wire, ColumnType type) {}
